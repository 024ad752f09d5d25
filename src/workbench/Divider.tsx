import { useRef, useState } from "react";
import { texts } from "./texts";

const LEAST = 320;
const MOST = 900;
const STEP = 20;
/** As the style sheet has it before anything is dragged. */
const usual = (): number => Math.round(Math.min(440, Math.max(360, window.innerWidth * 0.34375)));
const within = (width: number): number => Math.min(MOST, Math.max(LEAST, width));

/** The edge between workbook and pane; dragged, or moved with the arrow keys. */
export function Divider(): React.JSX.Element {
  const [width, setWidth] = useState(usual);
  const bar = useRef<HTMLDivElement>(null);
  const put = (wanted: number): void => {
    setWidth(within(wanted));
    bar.current?.closest<HTMLElement>(".page")?.style.setProperty("--pane", `${within(wanted)}px`);
  };
  return (
    <div
      ref={bar}
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.resize}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") put(width + STEP);
        if (key === "ArrowRight") put(width - STEP);
      }}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (currentTarget.hasPointerCapture(pointerId)) put(window.innerWidth - clientX);
      }}
    />
  );
}
