import { act, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { sampleLedger } from "../../samples/content/sampleLedger";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { OutsideExcel } from "../../src/taskpane/App";
import { cycleAndStatusList } from "../adopt/ledgers";
import { MemoryLedger } from "./memoryLedger";
import { cardAt, fill, openPane, progressOf, saveButton, statusButton, today, type OpenPane } from "./openPane";

/** jsdom has no layout: contrast and sizes are checked in the browser tests. The dummies are Tabster's, see microsoft/fluentui#25133. */
const violations = async (): Promise<readonly string[]> => {
  const { violations: found } = await axe.run(
    { include: [document.documentElement], exclude: [["[data-tabster-dummy]"]] },
    {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false }, "document-title": { enabled: false } },
    },
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
};

/** axe asks jsdom for the style of every element, which takes seconds a page: three issues show every kind of card and line. */
const issues = sampleLedger.issues
  .filter((row) => row["closure"] === "已申请" || row["status"] === "正在整改")
  .slice(0, 3);
const ids = new Set(issues.map((row) => row["id"]));
const rows = {
  ...sampleLedger,
  issues,
  measures: sampleLedger.measures.filter((row) => ids.has(row["issueId"] ?? "")),
  events: sampleLedger.events.filter((row) => ids.has(row["relatedId"] ?? "")),
  rules: [],
  snapshots: sampleLedger.snapshots.slice(-5),
};
const patience = 240_000;

/** A control nobody can name cannot be spoken to or about. */
const unnamed = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, [role='treeitem']")]
    .filter((element) => element.tagName !== "INPUT" || element.getAttribute("type") !== "hidden")
    .filter((element) => {
      const label = element.getAttribute("aria-label") ?? "";
      const labelled = element.getAttribute("aria-labelledby") ?? "";
      const labels =
        "labels" in element
          ? [...((element as HTMLInputElement).labels ?? [])].map((each) => each.textContent).join("")
          : "";
      return (label + labelled + labels + (element.textContent ?? "")).trim() === "" && element.title === "";
    })
    .map((element) => element.outerHTML.slice(0, 200));

let pane: OpenPane;
afterEach(() => pane.close());

const expectAccessible = async (): Promise<void> => {
  expect(await violations()).toEqual([]);
  expect(unnamed()).toEqual([]);
};

it(
  "本期更新 has nothing that axe objects to, also with an edit, a conflict and a message",
  async () => {
    pane = await openPane({ rows });
    const handle = cardAt(0).dataset["handle"] ?? "";
    await fill(pane.user, progressOf(cardAt(0)), "我写的");
    pane.ledger.edit("measures", handle, "currentProgress", "同事写的");
    act(() => pane.ledger.signal({ kind: "stale" }));
    await pane.user.click(saveButton());
    await act(async () => undefined);
    await expectAccessible();
  },
  patience,
);

it(
  "issues waiting for review have nothing that axe objects to",
  async () => {
    pane = await openPane({ rows });
    await pane.user.click(screen.getByRole("button", { name: /待审$/ }));
    await pane.user.click(statusButton(cardAt(0), "同意销号"));
    await expectAccessible();
  },
  patience,
);

it(
  "the tree and an issue have nothing that axe objects to",
  async () => {
    pane = await openPane({ rows });
    await pane.goTo("问题");
    await expectAccessible();
    await pane.user.click(document.querySelector<HTMLElement>("[role='treeitem'][aria-level='3']") ?? document.body);
    await expectAccessible();
  },
  patience,
);

it(
  "a form with everything unfolded and a form with refusals have nothing that axe objects to",
  async () => {
    pane = await openPane({ rows });
    await pane.goTo("问题");
    await pane.user.click(screen.getByRole("button", { name: "新增问题" }));
    await pane.user.click(screen.getByRole("button", { name: /^其他项目/ }));
    await pane.user.click(screen.getByRole("button", { name: "保存" }));
    await expectAccessible();
  },
  patience,
);

it(
  "出件 and 设置 have nothing that axe objects to",
  async () => {
    pane = await openPane({ rows });
    await pane.goTo("出件");
    await pane.user.click(screen.getByRole("button", { name: "构建通报" }));
    await act(async () => undefined);
    await expectAccessible();
    await pane.goTo("设置");
    await pane.user.click(screen.getByRole("button", { name: "各段文字" }));
    await expectAccessible();
  },
  patience,
);

it(
  "体检 has nothing that axe objects to, with findings of every grade and a sheet written",
  async () => {
    const faulty = {
      ...rows,
      issues: rows.issues.map((row, i) => ({
        ...row,
        leader: "",
        seq: String(2 * i + 1),
        note: i === 0 ? "涉密" : "",
      })),
    };
    pane = await openPane({ rows: faulty });
    await pane.goTo("体检");
    await pane.user.click(screen.getByRole("button", { name: "写到工作表" }));
    await screen.findByText(/^已写到工作表/);
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(3);
    await expectAccessible();
  },
  patience,
);

/** With cells that are not understood and a word of secrecy. */
const faultySheet: ForeignSheet = {
  ...cycleAndStatusList,
  cells: cycleAndStatusList.cells.map((row, at) =>
    at === 4 ? row.map((cell, column) => (column === 10 ? "适时" : column === 5 ? "移交问题线索" : cell)) : row,
  ),
};

const importing = (sheets: readonly ForeignSheet[], withLedger: boolean): MemoryLedger => {
  const ledger = new MemoryLedger(withLedger ? rows : null, today);
  ledger.imports.sheets = sheets;
  ledger.imports.marked = ["问题清单（导入中）"];
  return ledger;
};

it(
  "导入现有台账 has nothing that axe objects to, with everything unfolded, and without a ledger to be found",
  async () => {
    pane = await openPane({ ledger: importing([faultySheet], false) });
    await pane.user.click(screen.getByText("导入现有台账"));
    await screen.findByText(/^疑似涉密/);
    for (const folded of screen.queryAllByRole("button", { expanded: false })) await pane.user.click(folded);
    await expectAccessible();
    pane.close();
    pane = await openPane({ ledger: importing([{ ...faultySheet, cells: [["封面"]], merges: [] }], false) });
    await pane.user.click(screen.getByText("导入现有台账"));
    await screen.findByText("没有找到台账");
    await expectAccessible();
  },
  patience,
);

it(
  "导入新版本 and 粘贴录入 have nothing that axe objects to, and every control has a name in English too",
  async () => {
    pane = await openPane({ ledger: importing([faultySheet], true), locale: "en-US" });
    await pane.goTo("Issues");
    await pane.user.click(screen.getByText("Import a newer version"));
    await screen.findByText(/Differences from the ledger$/);
    await expectAccessible();
    await pane.user.click(screen.getByText("Pasted text"));
    await fill(
      pane.user,
      screen.getByRole("textbox"),
      "一、组织建设方面\n1.支部换届提醒不及时。\n整改措施：建立台账。",
    );
    await screen.findByText(/1 issue, 1 measure$/);
    await expectAccessible();
    expect(document.body).not.toHaveTextContent(/undefined|\[object/);
  },
  patience,
);

it(
  "every control of every page has a name in English too, and no word of it is missing",
  async () => {
    pane = await openPane({ rows, locale: "en-US" });
    expect(unnamed()).toEqual([]);
    for (const tab of ["Issues", "Papers", "Check-up", "Settings"]) {
      await pane.goTo(tab);
      expect(unnamed()).toEqual([]);
      expect(document.body).not.toHaveTextContent(/undefined|\[object/);
    }
  },
  patience,
);

it(
  "the start page and the page outside Excel have nothing that axe objects to",
  async () => {
    pane = await openPane({ rows: null, dark: true });
    await expectAccessible();
    pane.close();
    const { unmount } = render(<OutsideExcel />);
    await expectAccessible();
    unmount();
  },
  patience,
);

it(
  "problems, lost rows and obstacles have nothing that axe objects to",
  async () => {
    const ledger = new MemoryLedger(
      { ...rows, measures: rows.measures.map((row) => ({ ...row, status: "？" })) },
      today,
    );
    ledger.obstacles = [{ kind: "filtered", table: "措施清单" }];
    ledger.lost = [{ table: "measures", cells: { id: "C-LOST01", text: "丢失的措施" }, change: 0 }];
    pane = await openPane({ ledger });
    await pane.user.click(screen.getByRole("button", { name: "查看" }));
    await expectAccessible();
  },
  patience,
);
