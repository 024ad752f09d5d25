import { Component, type ReactNode } from "react";
import { texts } from "../texts";
import { FailureMessage } from "./FailureMessage";

interface State {
  readonly error: Error | null;
}

/** Keeps a fault in the pane from leaving an empty page: says so, with details to copy and a way back. */
export class ErrorBoundary extends Component<
  { readonly version: string; readonly children: ReactNode },
  State
> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main style={{ padding: "12px" }}>
        <FailureMessage
          failure={{
            title: texts.failed.pane,
            message: error.message,
            remedy: texts.failed.paneRemedy,
            workbook: "",
            details: `${texts.version(this.props.version)}\n${error.stack ?? error.message}`,
          }}
          retry={texts.failed.reopen}
          onRetry={() => this.setState({ error: null })}
        />
      </main>
    );
  }
}
