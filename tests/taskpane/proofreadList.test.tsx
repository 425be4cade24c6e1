import { screen, within } from "@testing-library/react";
import { proofRules } from "../../src/notice/proofread/rules";
import type { ProofFinding } from "../../src/notice/proofread/proofread";
import { textLines } from "../../src/notice/takeBack/textLines";
import { setLocale, words } from "../../src/locales";
import { ProofreadList } from "../../src/taskpane/notice/ProofreadList";
import { changed, findings } from "../notice/proofread/found";
import { openPart, violations } from "./openPart";

const text = changed(
  ["已完成整改3个", "已完成整改4个"],
  ["专人复核。", "专人复核；已尚未完成。"],
  ["正在试行。", "正在试行,由××负责。该问题已整改到位。"],
);
const lines = textLines(text);
const found = findings(text);

const open = (locale: "zh-CN" | "en-US" = "zh-CN") => {
  const places: ProofFinding[] = [];
  const rows: string[] = [];
  const pane = openPart(
    <ProofreadList
      findings={found}
      lines={lines}
      onShowLine={(finding) => places.push(finding)}
      onShowRow={(id) => rows.push(id)}
    />,
    locale,
  );
  return { ...pane, places, rows };
};

test("says what the text says and what the ledger says, and goes to both places", async () => {
  const pane = open();
  const figure = screen.getByRole("list", { name: "数字与台账不符（1）" });
  expect(figure).toHaveTextContent("文中“已完成整改4个”台账已完成数为3");
  expect(within(figure).getByText("4").tagName).toBe("MARK");
  const state = screen.getByRole("list", { name: "称已完成，台账未完成（1）" });
  expect(state).toHaveTextContent("文中“该问题已整改到位”台账状态为“正在整改”");
  await pane.user.click(within(state).getByRole("button", { name: /^看台账中第/ }));
  expect(pane.rows).toEqual(["W-000005"]);
  await pane.user.click(within(state).getByRole("button", { name: /^看文中第/ }));
  expect(pane.places.map(({ rule }) => rule)).toEqual(["calledDone"]);
});

test("a grade that is pressed shows only its findings", async () => {
  const pane = open();
  expect(screen.getByRole("list", { name: "半角标点（1）" })).toBeInTheDocument();
  await pane.user.click(screen.getByRole("button", { name: /^3\s*必须改$/ }));
  expect(screen.queryByRole("list", { name: "半角标点（1）" })).not.toBeInTheDocument();
  expect(screen.getByRole("list", { name: "待补或残留文字（1）" })).toBeInTheDocument();
});

test("says so where there is nothing", () => {
  openPart(<ProofreadList findings={[]} lines={[]} onShowRow={() => undefined} />);
  expect(screen.getByText(`按${proofRules.length}条规则逐段核对，没有发现问题。`)).toBeInTheDocument();
});

test("every rule has words in both languages, for whatever it finds", () => {
  const values = {
    says: "甲",
    ledger: "乙",
    figure: "done",
    days: ["feedback", "signed"],
    words: ["丙"],
    count: 2,
  } as const;
  for (const locale of ["zh-CN", "en-US"] as const) {
    setLocale(locale);
    for (const { id } of proofRules) {
      const rule = words().proofread.rules[id];
      const sentences = [rule.title, rule.text(values), rule.mend(values)];
      expect(sentences.filter((sentence) => sentence.trim() === "" || /undefined|\[object/.test(sentence))).toEqual([]);
    }
  }
});

test("accessible in both languages", async () => {
  for (const locale of ["zh-CN", "en-US"] as const) {
    const pane = open(locale);
    expect(await violations()).toEqual([]);
    pane.close();
  }
}, 120_000);
