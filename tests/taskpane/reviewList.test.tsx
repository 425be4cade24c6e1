import "@testing-library/jest-dom";
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import { setLocale, type Locale } from "../../src/locales";
import { buildNotice } from "../../src/notice/buildNotice";
import { allowing, withdrawing } from "../../src/notice/review/allowance";
import type { ReviewFinding } from "../../src/notice/review/finding";
import { reviewNotice } from "../../src/notice/review/reviewNotice";
import { ReviewList } from "../../src/taskpane/notice/ReviewList";
import { paneTheme } from "../../src/taskpane/theme";
import { MemoryLedger, type Rows } from "./memoryLedger";
import { today } from "./openPane";

const first = sampleLedger.issues.find((row) => row["publicity"] === "社会公开" && row["status"] === "已完成") ?? {};
const id = String(first["id"]);

/** The sample with things in one item that must not go public: a mobile number twice, an amount, a word of open clues. */
const rows: Rows = {
  ...sampleLedger,
  issues: sampleLedger.issues.map((row) =>
    row["id"] === id
      ? { ...row, publicOutcome: "移交问题线索1件，联系13800001234，收回12.5万元。请拨打13800001234。" }
      : row,
  ),
};

interface HarnessProps {
  readonly ledger: MemoryLedger;
  readonly jumps: ReviewFinding[];
  readonly fails?: boolean;
}

/** What the page 出件 does with the list: it applies the changes, and reviews what it gets back. */
const Harness = ({ ledger, jumps, fails = false }: HarnessProps) => {
  const [current, setCurrent] = useState(ledger.ledger());
  const paper = buildNotice(current, { layout: "A", asOf: today });
  const apply = async (change: ReturnType<typeof allowing>): Promise<boolean> => {
    if (fails) return false;
    const outcome = await ledger.apply([change], current, "尹雪梅");
    setCurrent(outcome.ledger);
    return outcome.written.appends.length + outcome.written.updates.length > 0;
  };
  return (
    <FluentProvider theme={paneTheme(false)}>
      <main>
        <h2>出件</h2>
        <ReviewList
          findings={reviewNotice(paper, current, current.allowances)}
          paragraphs={paper.paragraphs}
          busy={false}
          onAllow={(finding, reason) => apply(allowing(finding, reason))}
          onWithdraw={(finding) => apply(withdrawing(finding))}
          onJump={(finding) => void jumps.push(finding)}
        />
      </main>
    </FluentProvider>
  );
};

const open = (from: Rows = rows, { fails = false, locale = "zh-CN" as Locale } = {}) => {
  setLocale(locale);
  document.documentElement.lang = locale;
  const ledger = new MemoryLedger(from, today);
  const jumps: ReviewFinding[] = [];
  render(<Harness ledger={ledger} jumps={jumps} fails={fails} />);
  return { ledger, jumps, user: userEvent.setup({ delay: null }) };
};
afterEach(() => {
  cleanup();
  setLocale("zh-CN");
});

const group = (name: string): HTMLElement => screen.getByRole("region", { name });
const allowMobile = (): HTMLElement => screen.getByRole("button", { name: /^放行手机号码“13800001234”/ });

describe("公开前审查", () => {
  it("lists what was found by grade and rule, with what stands around it, its place and why", () => {
    open();
    expect(screen.getByRole("button", { name: /^1\s*禁止公开/ })).toBeVisible();
    const forbidden = group("禁止公开");
    expect(within(forbidden).getByRole("heading", { name: "手机号码（1）" })).toBeVisible();
    expect(forbidden).toHaveTextContent("移交问题线索1件，联系13800001234，收回12.5万元。请拨打1…");
    expect(forbidden).toHaveTextContent("手机号码属于个人信息");
    expect(forbidden).toHaveTextContent("这一条中共出现2次");
    expect(forbidden).toHaveTextContent(/第\d+段 · （\d+）/);
    expect(within(group("需确认")).getByRole("heading", { name: "问题线索字样（1）" })).toBeVisible();
    expect(group("提示")).toHaveTextContent("12.5万元");
  });

  it("leads to the place of a finding", async () => {
    const { user, jumps } = open();
    await user.click(screen.getByRole("button", { name: /^定位“13800001234”/ }));
    expect(jumps).toMatchObject([{ rule: "mobile", issueId: id }]);
  });

  it("lets one stand for a reason, which it keeps in 审查放行, and shows who let it", async () => {
    const { user, ledger } = open();
    await user.click(allowMobile());
    expect(screen.getByRole("textbox", { name: "放行的理由（必填）" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "确认放行" }));
    expect(screen.getByText("请写明理由：属于禁止公开的内容。")).toBeVisible();
    expect(ledger.calls).not.toContain("apply");
    await user.type(screen.getByRole("textbox"), "值班手机{Enter}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "禁止公开" })).toBeNull());
    expect(screen.getByRole("heading", { name: "公开前审查" })).toHaveFocus();
    expect(ledger.ledger().allowances).toMatchObject([
      { rule: "手机号码", text: "13800001234", place: id, state: "放行", reason: "值班手机", editor: "尹雪梅" },
    ]);
    await user.click(screen.getByRole("button", { name: "已放行（1）" }));
    expect(screen.getByText(/^尹雪梅 · 2026-11-20 \d\d:\d\d · 值班手机$/)).toBeVisible();
  });

  it("takes it back", async () => {
    const { user, ledger } = open();
    await user.click(allowMobile());
    await user.type(screen.getByRole("textbox"), "值班手机{Enter}");
    await user.click(await screen.findByRole("button", { name: "已放行（1）" }));
    await user.click(screen.getByRole("button", { name: /^撤回放行手机号码“13800001234”/ }));
    expect(await screen.findByRole("region", { name: "禁止公开" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^已放行/ })).toBeNull();
    expect(ledger.ledger().allowances).toMatchObject([{ state: "已撤回", reason: "值班手机" }]);
  });

  it("asks for no reason where it is not forbidden, and keeps the reason where nothing was written", async () => {
    const { user } = open(rows, { fails: true });
    await user.click(screen.getByRole("button", { name: /^放行金额“12.5万元”/ }));
    await user.type(screen.getByRole("textbox", { name: "放行的理由" }), "已入库{Enter}");
    expect(screen.getByRole("textbox")).toHaveValue("已入库");
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("shows one grade, and all again once its last finding is allowed", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: /禁止公开$/ }));
    expect(screen.queryByRole("region", { name: "提示" })).toBeNull();
    await user.click(allowMobile());
    await user.type(screen.getByRole("textbox"), "值班手机{Enter}");
    expect(await screen.findByRole("region", { name: "提示" })).toBeVisible();
  });

  it("shows a long list in parts", async () => {
    const amounts = Array.from({ length: 45 }, (_, i) => `${i + 1}万元`).join("、");
    const { user } = open({
      ...rows,
      issues: rows.issues.map((row) => (row["id"] === id ? { ...row, publicOutcome: amounts } : row)),
    });
    const inSight = (): number => screen.getAllByRole("listitem").length;
    expect(inSight()).toBe(20);
    await user.click(screen.getByRole("button", { name: "再显示20项" }));
    expect(inSight()).toBe(40);
  });

  it("says that there is nothing", () => {
    open({ ...sampleLedger, issues: [], measures: [], events: [], slots: [] });
    expect(screen.getByRole("status")).toHaveTextContent("没有发现不宜公开的内容。");
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  it.each(["zh-CN", "en-US"] as const)(
    "has nothing that axe objects to, with a form, an error and something allowed (%s)",
    async (locale) => {
      const { user } = open(rows, { locale });
      await user.click(screen.getByRole("button", { name: /12.5万元/, expanded: false }));
      await user.type(screen.getByRole("textbox"), "x{Enter}");
      await user.click(await screen.findByRole("button", { name: /^(?:已放行|Allowed)/ }));
      await user.click(screen.getByRole("button", { name: /^(?:放行|Allow).*13800001234/ }));
      await user.type(screen.getByRole("textbox"), "{Enter}");
      const { violations } = await axe.run(
        { include: [document.documentElement], exclude: [["[data-tabster-dummy]"]] },
        {
          resultTypes: ["violations"],
          rules: { "color-contrast": { enabled: false }, "document-title": { enabled: false } },
        },
      );
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
    },
    240_000,
  );
});
