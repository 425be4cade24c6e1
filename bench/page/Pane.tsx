import { Tooltip } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type JSX, type KeyboardEvent, type PointerEvent } from "react";
import { useObservable } from "./observable";
import type { SECOND_WINDOW } from "./session";
import { MAIN_WINDOW, MIN_PANE_WIDTH, type BenchSession } from "./session";
import { words } from "./words";

const KEY_STEP = 20;

/** The task pane. Closed, it is hidden and its page lives on: the add-in has one shared runtime, as in Excel. */
export function Pane({
  session,
  name,
}: {
  readonly session: BenchSession;
  readonly name: typeof MAIN_WINDOW | typeof SECOND_WINDOW;
}): JSX.Element {
  const { paneOpen, paneWidth, document: number } = useObservable(session.state);
  const [dragging, drag] = useState(false);
  const start = useRef({ x: 0, width: 0 });
  const main = name === MAIN_WINDOW;
  // once per document: another address would load the page anew
  const address = useMemo(() => (number > 0 ? session.paneAddress(name) : ""), [session, name, number]);
  const visible = !main || paneOpen;
  const resize = (width: number): void =>
    session.state.update({ paneWidth: Math.max(MIN_PANE_WIDTH, Math.min(Math.round(width), window.innerWidth - 300)) });
  const pointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    start.current = { x: event.clientX, width: paneWidth };
    event.currentTarget.setPointerCapture(event.pointerId);
    drag(true);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") resize(paneWidth + KEY_STEP);
    if (event.key === "ArrowRight") resize(paneWidth - KEY_STEP);
  };
  const close = (): void => (main ? session.setPaneOpen(false) : window.bench.closeSecondWindow());
  const title = main ? session.manifest.displayName : words.secondWindow;
  return (
    <aside
      className={visible ? "pane" : "pane pane-hidden"}
      style={{ width: paneWidth }}
      aria-label={title}
      aria-hidden={!visible}
    >
      <div
        className="pane-splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={words.resizePane}
        aria-valuenow={paneWidth}
        aria-valuemin={MIN_PANE_WIDTH}
        tabIndex={visible ? 0 : -1}
        onKeyDown={keyDown}
        onPointerDown={pointerDown}
        onPointerMove={(event) => dragging && resize(start.current.width + start.current.x - event.clientX)}
        onPointerUp={() => drag(false)}
      />
      <div className="pane-header">
        <h2>{title}</h2>
        <Tooltip content={words.closePane} relationship="label">
          <button type="button" className="pane-close" onClick={close} tabIndex={visible ? 0 : -1}>
            <Dismiss16Regular />
          </button>
        </Tooltip>
      </div>
      {number > 0 && (
        <iframe
          key={number}
          name={name}
          title={title}
          src={address}
          className={dragging ? "pane-frame pane-frame-dragging" : "pane-frame"}
        />
      )}
    </aside>
  );
}
