import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { WorkbookPort } from "../sheets/port";
import { Footer } from "./components/Footer";
import { StartupContext, type Startup } from "./components/StartsWithWorkbook";
import { startEngine, type Engine } from "./engine/client";
import { usePreferences } from "./hooks/usePreferences";
import type { PaneTheme } from "./hooks/useTheme";
import type { PageName } from "./pageNames";
import { OutsideExcel } from "./pages/OutsideExcel";
import { Pane } from "./Pane";
import { Shell } from "./Shell";

export interface PaneOptions {
  /** The workbook beside the pane; null where there is none. */
  readonly port: WorkbookPort | null;
  readonly version: string;
  readonly startPage?: PageName;
  /** The host's theme, where it says; the user's own choice goes before it. */
  readonly theme?: PaneTheme;
  /** Goes before the names under which settings are kept in the browser, where the host asks for it. */
  readonly partition?: string;
  /** Makes the worker of src/taskpane/worker.ts; without one the page itself calculates. */
  readonly createWorker?: () => Worker;
  /** Whether the host starts Footing with this workbook; left out where it has no such setting. */
  readonly startup?: Startup;
}

export interface MountedPane {
  /** Shows a page, as a click on its tab would. */
  open(page: PageName): void;
  unmount(): void;
}

/** The page shown: a command of the ribbon may change it from outside React. */
function pageStore(first: PageName): {
  readonly get: () => PageName;
  readonly set: (page: PageName) => void;
  readonly subscribe: (changed: () => void) => () => void;
} {
  let page = first;
  const listeners = new Set<() => void>();
  return {
    get: () => page,
    set: (next) => {
      page = next;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Puts the pane into an element of the page. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const pages = pageStore(options.startPage ?? "start");
  const engine = options.port ? startEngine(options.createWorker) : null;
  const root = createRoot(element);
  root.render(<App {...options} engine={engine} pages={pages} />);
  return {
    open: pages.set,
    unmount: () => {
      root.unmount();
      engine?.stop();
    },
  };
}

type AppProps = PaneOptions & {
  readonly engine: Engine | null;
  readonly pages: ReturnType<typeof pageStore>;
};

function App({ port, engine, pages, version, theme, startup, partition = "" }: AppProps): React.JSX.Element {
  const [preferences, change] = usePreferences(partition);
  const page = useSyncExternalStore(pages.subscribe, pages.get);
  return (
    <Shell version={version} preferences={preferences} hostTheme={theme}>
      {port && engine ? (
        <StartupContext value={startup ?? null}>
          <Pane
            port={port}
            engine={engine}
            version={version}
            page={page}
            onPage={pages.set}
            preferences={preferences}
            onPreferences={change}
          />
        </StartupContext>
      ) : (
        <>
          <main style={{ padding: "0 12px" }}>
            <OutsideExcel />
          </main>
          <Footer version={version} preferences={preferences} onPreferences={change} status={null} />
        </>
      )}
    </Shell>
  );
}
