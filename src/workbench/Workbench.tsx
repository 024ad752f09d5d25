import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Desk } from "./desk";
import { Charts } from "./Charts";
import { Discard, type Asked } from "./Discard";
import { NOTHING } from "./deskState";
import { Divider } from "./Divider";
import { Header } from "./Header";
import { StatusLine } from "./StatusLine";
import { startWorkbench } from "./start";
import { texts } from "./texts";
import { useAreas } from "./useAreas";
import { useDark } from "./useDark";
import { useOpening } from "./useOpening";

const noChanges = (): (() => void) => () => undefined;

/** The page: the workbook in a grid, and beside it the pane as Excel shows it. */
export function Workbench(): React.JSX.Element {
  const gridElement = useRef<HTMLDivElement>(null);
  const [paneElement, setPaneElement] = useState<HTMLElement | null>(null);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [view, setView] = useState<"sheet" | "pane">("pane");
  const dark = useDark(paneElement);
  const state = useSyncExternalStore(desk?.subscribe ?? noChanges, desk?.state ?? (() => NOTHING));

  useEffect(() => {
    if (!gridElement.current || !paneElement) return;
    startWorkbench(gridElement.current, paneElement, dark).then(setDesk, () => setFailed(true));
    // Once: the grid is told of another look below.
  }, [paneElement]);
  useEffect(() => desk?.setDark(dark), [desk, dark]);
  useEffect(() => {
    if (!state.dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state.dirty]);
  useEffect(() => {
    document.title =
      state.name === "" ? texts.title : `${state.dirty ? "* " : ""}${state.name} – ${texts.title}`;
  }, [state.name, state.dirty]);

  /** Goes on at once, or when the user has said what becomes of the changes. */
  const before = useCallback(
    (go: () => void): void => {
      if (desk?.state().dirty) setAsked({ name: desk.state().name, go });
      else go();
    },
    [desk],
  );
  const opening = useOpening(desk, before);
  useAreas(desk?.grid ?? null);

  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className="page"
      data-dark={dark}
      data-view={view}
    >
      <section className="workbook" aria-label={texts.grid}>
        <Header state={state} ready={desk !== null} opening={opening} onSave={() => void desk?.save()} />
        <div className="views" role="group" aria-label={texts.views.label}>
          {(["sheet", "pane"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {texts.views[each]}
            </button>
          ))}
        </div>
        <div className="grid" ref={gridElement} />
        {failed && <p role="alert">{texts.failed}</p>}
        {desk && <Charts grid={desk.grid} charts={state.charts} generation={state.generation} dark={dark} />}
        <StatusLine state={state} onFold={(on) => desk?.grid.fold(on)} />
        <Divider />
      </section>
      {/* It brings its own landmarks. */}
      <div className="pane" ref={setPaneElement} />
      {opening.dragging && <div className="drop">{texts.drop}</div>}
      {asked && <Discard asked={asked} onSave={() => desk!.save()} onClose={() => setAsked(null)} />}
    </FluentProvider>
  );
}
