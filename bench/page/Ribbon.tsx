import { Tooltip } from "@fluentui/react-components";
import {
  TextAlignCenter20Regular,
  TextAlignLeft20Regular,
  TextAlignRight20Regular,
  TextBold20Regular,
  TextItalic20Regular,
  TextWrap20Regular,
} from "@fluentui/react-icons";
import { useState, type JSX, type ReactNode } from "react";
import type { CellStyle } from "../model/content";
import type { RibbonButton, RibbonTab } from "./manifest";
import { useObservable } from "./observable";
import type { BenchSession } from "./session";
import { words } from "./words";

const HOME = "home";

/** The ribbon: a small 开始 of the bench's own, and the tabs of the add-in as its manifest describes them. */
export function Ribbon({ session }: { readonly session: BenchSession }): JSX.Element {
  const { tabs } = session.manifest;
  const [shown, show] = useState(tabs[0]?.id ?? HOME);
  const all = [{ id: HOME, label: words.home }, ...tabs];
  const move = (step: number): void => {
    const next = all[(all.findIndex((tab) => tab.id === shown) + step + all.length) % all.length];
    if (!next) return;
    show(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  const tab = tabs.find((item) => item.id === shown);
  return (
    <div className="ribbon">
      <div
        className="ribbon-tabs"
        role="tablist"
        onKeyDown={(event) => (event.key === "ArrowRight" ? move(1) : event.key === "ArrowLeft" ? move(-1) : undefined)}
      >
        {all.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            role="tab"
            type="button"
            aria-selected={id === shown}
            aria-controls="ribbon-body"
            tabIndex={id === shown ? 0 : -1}
            className="ribbon-tab"
            onClick={() => show(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="ribbon-body" id="ribbon-body" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {tab ? <AddinTab session={session} tab={tab} /> : <HomeTab session={session} />}
      </div>
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-group-label">{label}</div>
    </div>
  );
}

function AddinTab({ session, tab }: { readonly session: BenchSession; readonly tab: RibbonTab }): JSX.Element {
  const { disabled } = useObservable(session.state);
  const [running, run] = useState("");
  const press = (button: RibbonButton): void => {
    run(button.id);
    session
      .press(button)
      .catch((error: unknown) =>
        session.state.update({
          problem: words.commandFailed(button.label, error instanceof Error ? error.message : String(error)),
        }),
      )
      .finally(() => run(""));
  };
  return (
    <>
      {tab.groups.map((group) => (
        <Group key={group.id} label={group.label}>
          {group.buttons.map((button) => (
            <Tooltip
              key={button.id}
              relationship="description"
              content={{ children: <SupertipText title={button.label} text={button.tip} /> }}
              positioning="below-start"
              withArrow
            >
              <button
                type="button"
                className="ribbon-large"
                disabled={disabled.has(button.id) || running === button.id}
                onClick={() => press(button)}
                data-control={button.id}
              >
                <img src={button.icon} width={32} height={32} alt="" />
                <span>{button.label}</span>
              </button>
            </Tooltip>
          ))}
        </Group>
      ))}
    </>
  );
}

function SupertipText({ title, text }: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <>
      <strong>{title}</strong>
      <br />
      {text}
    </>
  );
}

const FORMATS = [
  [words.general, "General"],
  [words.date, "yyyy-mm-dd"],
  [words.percent, "0.0%"],
  [words.textFormat, "@"],
] as const;

function HomeTab({ session: { model } }: { readonly session: BenchSession }): JSX.Element {
  const format = (patch: (style: CellStyle) => CellStyle): void => {
    const { sheet, rect } = model.selection();
    model.setStyle(sheet, rect, patch(model.style(sheet, rect)));
  };
  const number = (code: string): void => {
    const { sheet, rect } = model.selection();
    model.setNumberFormats(
      sheet,
      rect,
      Array.from({ length: rect.rowCount }, () => Array<string>(rect.columnCount).fill(code)),
    );
  };
  const small = (label: string, icon: JSX.Element, patch: (style: CellStyle) => CellStyle): JSX.Element => (
    <Tooltip content={label} relationship="label">
      <button type="button" className="ribbon-small" onClick={() => format(patch)}>
        {icon}
      </button>
    </Tooltip>
  );
  return (
    <>
      <Group label={words.font}>
        {small(words.bold, <TextBold20Regular />, (s) => ({ bold: !s.bold }))}
        {small(words.italic, <TextItalic20Regular />, (s) => ({ italic: !s.italic }))}
      </Group>
      <Group label={words.alignment}>
        {small(words.left, <TextAlignLeft20Regular />, () => ({ horizontal: "Left" }))}
        {small(words.center, <TextAlignCenter20Regular />, () => ({ horizontal: "Center" }))}
        {small(words.right, <TextAlignRight20Regular />, () => ({ horizontal: "Right" }))}
        {small(words.wrap, <TextWrap20Regular />, (s) => ({ wrap: !s.wrap }))}
      </Group>
      <Group label={words.number}>
        {FORMATS.map(([label, code]) => (
          <button key={code} type="button" className="ribbon-text" onClick={() => number(code)}>
            {label}
          </button>
        ))}
      </Group>
    </>
  );
}
