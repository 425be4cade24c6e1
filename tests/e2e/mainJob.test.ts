import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { CellScalar } from "../../bench/model/content";
import { readXlsx } from "../../bench/xlsx/readXlsx";
import { axeFindings } from "../support/axe";
import { rowsOf, savedFile, valuesOf } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { agrees, recalculate, strippedOfCachedValues } from "../support/libreoffice";

/**
 * The job of a user, from the README's first command to the saved file, on the production build and Microsoft's office.js. The tests follow
 * one another in one workbook, as the user does.
 */
describe("keeping a ledger and building its notice", () => {
  let bench: OpenBench;
  let pane: Frame;

  const values = (address: string): Promise<CellScalar[][]> => valuesOf(bench, address);
  const rows = (table: string): Promise<Record<string, CellScalar>[]> => rowsOf(bench, table);
  const settle = (): Promise<void> => bench.page.evaluate(() => window.bench.settle());
  const tab = (name: string): Promise<void> => pane.getByRole("tab", { name, exact: true }).click();
  const counters = () => bench.page.evaluate(() => window.bench.counters());

  /** Clicks of the mouse inside the pane since the last call. */
  const countClicks = () =>
    pane.evaluate(() => {
      const scope = window as unknown as { clicks?: number };
      if (scope.clicks === undefined)
        document.addEventListener("pointerdown", () => (scope.clicks = (scope.clicks ?? 0) + 1), true);
      const before = scope.clicks ?? 0;
      scope.clicks = 0;
      return before;
    });

  beforeAll(async () => {
    bench = await openBench();
    pane = await bench.pane();
    await pane.getByRole("tab", { name: "本期更新" }).waitFor();
  }, 300_000);
  afterAll(async () => bench.close());

  test("the first page shows the ribbon, the sample ledger and the pane", async () => {
    expect(await bench.page.locator(".ribbon-tabs").getByRole("tab", { name: "整改台账" }).count()).toBe(1);
    const issues = await rows("问题清单");
    const measures = await rows("措施清单");
    const distinct = (keys: readonly string[]): number =>
      new Set(issues.map((row) => keys.map((key) => row[key]).join("\n"))).size;
    expect([distinct(["方面"]), distinct(["方面", "问题序号", "问题"]), issues.length, measures.length]).toEqual([
      4, 9, 18, 58,
    ]);
    await pane.getByText("72.2%", { exact: true }).waitFor();
    expect(await pane.getByText("（13/18）").count()).toBe(1);
  });

  test("a suggestion is taken with the mouse, and while one types what the deadline is taken for stays in sight", async () => {
    await tab("问题");
    await pane.getByRole("button", { name: "新增问题" }).click();
    const department = pane.getByRole("combobox", { name: "牵头部门", exact: true });
    await department.click();
    await pane.getByRole("option", { name: "党建人事科", exact: true }).click();
    expect(await department.inputValue()).toBe("党建人事科");
    const deadline = pane.getByRole("combobox", { name: "整改时限", exact: true });
    await deadline.click();
    await bench.page.keyboard.type("2026年11月2");
    await bench.page.keyboard.press("Tab");
    expect(await deadline.inputValue()).toBe("2026年11月2");
    await deadline.click();
    await bench.page.keyboard.type("5日前");
    // trial: something on top of it would take the click
    await pane.getByText("理解为：2026年11月25日").click({ trial: true, timeout: 5_000 });
    await pane.getByRole("button", { name: "返回" }).first().click();
  }, 60_000);

  test("an issue with two measures is entered with the keyboard alone, and stands in the tables with drop-downs and lights", async () => {
    await pane.getByRole("tab", { name: "问题", exact: true }).focus();
    await bench.page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "新增问题" }).focus();
    await bench.page.keyboard.press("Enter");
    await bench.page.evaluate(() => window.bench.resetCounters());
    const type = async (label: string, text: string): Promise<void> => {
      await pane.getByRole(label.startsWith("具体") ? "textbox" : "combobox", { name: label, exact: true }).focus();
      await bench.page.keyboard.type(text);
      await bench.page.keyboard.press("Tab");
    };
    await type("方面", "贯彻落实上级决策部署方面");
    await type("问题", "公共数据共享开放推进不够有力");
    await type("具体问题", "部分共享接口的说明文档缺失，使用单位反映调用困难。");
    await pane.getByRole("combobox", { name: "整改类型" }).focus();
    await bench.page.keyboard.press("ArrowDown");
    await bench.page.keyboard.press("ArrowDown");
    await type("责任领导", "邱立群");
    await type("牵头部门", "数据资源科");
    await type("责任人", "陈思远");
    await type("整改时限", "2026年12月底前");
    await pane.getByText("理解为：2026年12月31日").waitFor();
    await pane.getByRole("button", { name: "增加一条措施" }).focus();
    await bench.page.keyboard.press("Enter");
    for (const [number, text] of [
      [1, "逐个接口补齐说明文档并统一格式。"],
      [2, "=1+1 这样的文字也原样保留"],
    ] as const) {
      await pane
        .getByRole("group", { name: `措施 ${number}` })
        .getByRole("textbox", { name: "整改措施", exact: true })
        .focus();
      await bench.page.keyboard.type(text);
    }
    await pane.getByRole("button", { name: "保存", exact: true }).focus();
    await bench.page.keyboard.press("Enter");
    // 更新人 is asked once.
    await pane.getByRole("dialog").getByRole("textbox").waitFor();
    await bench.page.keyboard.type("林书瑶");
    await bench.page.keyboard.press("Enter");
    await pane.getByText("新增 3 行").waitFor();
    expect((await counters()).syncs).toBeLessThanOrEqual(2);

    await settle();
    const issues = await rows("问题清单");
    const measures = await rows("措施清单");
    expect([issues.length, measures.length]).toEqual([19, 60]);
    const issue = issues[18] ?? {};
    expect(issue).toMatchObject({
      具体问题: "部分共享接口的说明文档缺失，使用单位反映调用困难。",
      整改类型: "限期整改",
      措施进度: "0/2",
    });
    expect(
      measures.slice(58).map((row) => [row["问题编号"], row["整改措施"], row["具体问题"], row["牵头部门"]]),
    ).toEqual([
      [issue["编号"], "逐个接口补齐说明文档并统一格式。", issue["具体问题"], "数据资源科"],
      [issue["编号"], "=1+1 这样的文字也原样保留", issue["具体问题"], "数据资源科"],
    ]);
    const saved = await readXlsx(await savedFile(bench));
    const sheet = saved.sheets.find(({ name }) => name === "问题清单");
    const last = (sheet?.tables[0]?.range.row ?? 0) + 19;
    const status = (sheet?.tables[0]?.columns ?? []).findIndex(({ name }) => name === "状态");
    const covered = (
      ranges: readonly { row: number; column: number; rowCount: number; columnCount: number }[],
    ): boolean =>
      ranges.some(
        (r) => last >= r.row && last < r.row + r.rowCount && status >= r.column && status < r.column + r.columnCount,
      );
    expect(sheet?.validations.some((rule) => rule.formula1.includes("基本完成") && covered(rule.ranges))).toBe(true);
  }, 120_000);

  test("ten measures are brought up to date with at most 12 clicks, and cell, plain formula and pane change together", async () => {
    // Free cells far from the tables, as in a report of the user's own.
    await bench.page.evaluate(async () => {
      window.bench.setFormula("台账设置!H2", "=ZG.完成率(措施清单[[#All],[编号]:[更新人]],截至日)");
      window.bench.setFormula("台账设置!H3", '=COUNTIFS(措施清单[状态],"已完成")/COUNTA(措施清单[编号])');
      await window.bench.settle();
    });
    const before = await values("台账设置!H2:H3");
    expect(before[0]?.[0]).toBeCloseTo(43 / 60, 9);
    expect(before[1]?.[0]).toBeCloseTo(43 / 60, 9);

    await tab("本期更新");
    const cards = pane.locator("[data-handle]");
    await cards.first().waitFor();
    const handles = await cards.evaluateAll((items) =>
      items.slice(0, 10).map((item) => item.getAttribute("data-handle") ?? ""),
    );
    expect(handles).toHaveLength(10);
    await bench.page.evaluate(() => window.bench.resetCounters());
    await countClicks();
    for (const [index, handle] of handles.entries()) {
      const card = pane.locator(`[data-handle="${handle}"]`);
      await card.getByRole("radio", { name: index < 7 ? "已完成" : "基本完成" }).click();
      await card.getByRole("textbox", { name: "本期进展" }).focus();
      await bench.page.keyboard.type(`第${index + 1}项本期已按要求推进。`);
    }
    await pane.getByRole("button", { name: "保存（10）" }).click();
    await pane.getByText("修改 10 行").waitFor();
    expect(await countClicks()).toBeLessThanOrEqual(12);
    expect((await counters()).syncs).toBeLessThanOrEqual(2);

    await settle();
    const after = await values("台账设置!H2:H3");
    expect(after[0]?.[0]).toBeCloseTo(50 / 60, 9);
    expect(after[1]?.[0]).toBeCloseTo(50 / 60, 9);
    await pane.getByText("（50/60）").waitFor();
    expect(await pane.getByText("83.3%").count()).toBeGreaterThan(0);
    const changed = (await rows("措施清单")).filter((row) => handles.includes(String(row["编号"])));
    expect(changed.map((row) => row["更新人"])).toEqual(Array.from({ length: 10 }, () => "林书瑶"));
    expect((await rows("变更记录")).length).toBeGreaterThanOrEqual(23);
  }, 120_000);

  test("the last command can be taken back and is", async () => {
    await pane.getByRole("button", { name: "撤销上一步" }).first().click();
    await pane.getByText("已撤销").waitFor();
    await settle();
    expect((await values("台账设置!H2"))[0]?.[0]).toBeCloseTo(43 / 60, 9);
    await pane.getByText("（43/60）").waitFor();
  });

  test("构建通报 writes the finished text to the sheet and shows it in the pane, with the ledger's numbers", async () => {
    await bench.page.evaluate(async () => {
      window.bench.resetCounters();
      await window.bench.press("构建通报");
    });
    expect((await counters()).byCommand["buildNotice"]?.syncs).toBeLessThanOrEqual(3);
    await pane.getByText("已写到工作表“通报”").waitFor();
    const used = await bench.page.evaluate(() => window.bench.usedRange("通报"));
    const text = (await values(used)).flat().map(String).join("\n");
    expect(text).toContain("针对反馈的4个方面9个问题，细化具体问题19个，制定整改措施60条");
    expect(text).toContain("19个具体问题中，已完成整改13个");
    expect(text).toContain("整改完成率68.4%");
    expect(text).toContain("60条整改措施中，已完成43条");
    expect(text).toContain("（一）贯彻落实上级决策部署方面");
    const preview = await pane.locator("main").innerText();
    for (const line of text
      .split("\n")
      .filter((words) => words.length > 30)
      .slice(0, 5))
      expect(preview).toContain(line.trim());
  }, 60_000);

  test("hand edits on the sheet 通报 are shown before it is rebuilt", async () => {
    await bench.page.evaluate(async () => {
      const used = window.bench.usedRange("通报");
      const cells = window.bench.values(used);
      const row = cells.findIndex((line) => line.some((cell) => typeof cell === "string" && cell.length > 60));
      const column = (cells[row] ?? []).findIndex((cell) => typeof cell === "string" && cell.length > 60);
      const first = /!\$?([A-Z]+)\$?(\d+)/.exec(used);
      const letter = String.fromCharCode((first?.[1] ?? "A").charCodeAt(0) + column);
      window.bench.setValues(`通报!${letter}${Number(first?.[2] ?? 1) + row}`, [["手工改过的一段。"]]);
      await window.bench.settle();
    });
    await pane.getByRole("button", { name: "重新构建" }).click();
    await pane.getByText("有 1 处手工修改").waitFor();
    expect(await pane.getByText("手工改过的一段。").count()).toBeGreaterThan(0);
    await pane.getByRole("button", { name: "仍然重新构建" }).click();
    await pane.getByText("已写到工作表“通报”").waitFor();
  }, 60_000);

  test("a cell that someone else changed meanwhile is not overwritten, and both values are shown", async () => {
    await tab("本期更新");
    const card = pane.locator("[data-handle]").first();
    const handle = (await card.getAttribute("data-handle")) ?? "";
    await card.getByRole("textbox", { name: "本期进展" }).fill("本人填写的进展。");
    await bench.page.evaluate(async (id) => {
      const address = window.bench.tableAddress("措施清单");
      const cells = window.bench.values("措施清单");
      const column = (cells[0] ?? []).indexOf("本期进展");
      const row = cells.findIndex((line) => line[0] === id);
      const top = Number(/!\$?[A-Z]+\$?(\d+)/.exec(address)?.[1] ?? 1);
      const letter = String.fromCharCode(65 + column);
      await window.bench.otherUser.setValues(`措施清单!${letter}${top + row}`, [["同事刚写的进展。"]]);
    }, handle);
    await pane.getByRole("button", { name: "保存（1）" }).click();
    await pane.getByText("同事刚写的进展。").first().waitFor();
    expect((await rows("措施清单")).find((row) => row["编号"] === handle)?.["本期进展"]).toBe("同事刚写的进展。");
    await pane.getByRole("button", { name: "用我的" }).first().click();
    await pane.getByRole("button", { name: "保存（1）" }).click();
    await pane.getByText("修改 1 行").waitFor();
    expect((await rows("措施清单")).find((row) => row["编号"] === handle)?.["本期进展"]).toBe("本人填写的进展。");
  }, 60_000);

  test("rows selected in the sheet become the cards, and a chosen item shows its row", async () => {
    const address = await bench.page.evaluate(() => {
      const top = Number(/!\$?[A-Z]+\$?(\d+)/.exec(window.bench.tableAddress("措施清单"))?.[1] ?? 1);
      window.bench.activate("措施清单");
      window.bench.select(`措施清单!B${top + 3}:B${top + 5}`);
      return top;
    });
    await pane.getByRole("button", { name: "按表中选中的 3 行" }).waitFor();
    expect(await pane.locator("[data-handle]").count()).toBe(3);
    await pane.getByRole("button", { name: "按表中选中的 3 行" }).click();
    expect(address).toBeGreaterThan(0);
  }, 60_000);

  test("axe finds nothing on any page of the pane, light or dark, at 320 px, and nothing sticks out", async () => {
    await bench.page.evaluate(() => window.bench.setPaneWidth(320));
    const findings: string[] = [];
    // Both start the add-in anew; the pane was light before.
    for (const theme of ["dark", "light"] as const) {
      await bench.page.evaluate((name) => window.bench.setTheme(name), theme);
      pane = await bench.pane();
      await pane.getByRole("tab", { name: "本期更新" }).waitFor();
      for (const name of ["本期更新", "问题", "出件", "体检", "设置"]) {
        await tab(name);
        await pane.locator("main").waitFor();
        findings.push(...(await axeFindings(pane)).map((line) => `${theme} ${name}: ${line}`));
        const overflow = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) findings.push(`${theme} ${name}: ${overflow} px too wide`);
        await bench.screenshot(`pane-${theme}-${name}`);
      }
      await tab("问题");
      for (const form of ["新增问题", "登记事项"]) {
        await pane.getByRole("button", { name: form }).click();
        findings.push(...(await axeFindings(pane)).map((line) => `${theme} ${form}: ${line}`));
        const overflow = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) findings.push(`${theme} ${form}: ${overflow} px too wide`);
        await pane.getByRole("button", { name: "返回" }).first().click();
      }
    }
    expect(findings).toEqual([]);
  }, 180_000);

  test("the saved file holds the same values in LibreOffice: recalculated, and as cached for what only the add-in can work out", async () => {
    const bytes = await savedFile(bench);
    const content = await readXlsx(bytes);
    const found = await recalculate(strippedOfCachedValues(bytes));
    const cached = await recalculate(bytes, "never");
    let compared = 0;
    const differing = content.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((cell) => {
        compared += 1;
        const there = /ZG\./.test(cell.formula ?? "") ? cached : found;
        const value = there[sheet.name]?.values[cell.row]?.[cell.column];
        return agrees(cell.value, value)
          ? []
          : [`${sheet.name} R${cell.row + 1}C${cell.column + 1}: ${JSON.stringify(cell.value)} and ${value}`];
      }),
    );
    expect(compared).toBeGreaterThan(2000);
    expect(differing).toEqual([]);
  }, 120_000);

  test("office.js is Microsoft's file byte for byte, no policy was broken and no request left this machine", async () => {
    const served = await bench.page.evaluate(async () => {
      const bytes = await (await fetch("/office/office.js")).arrayBuffer();
      return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join("");
    });
    const shipped = createHash("sha256")
      .update(readFileSync(require.resolve("@microsoft/office-js/dist/office.js")))
      .digest("hex");
    expect(served).toBe(shipped);
    const policy = await pane.evaluate(
      () => document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "",
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const blocked = await pane.evaluate(async () => {
      const outcome = async (act: () => Promise<unknown>): Promise<string> =>
        act().then(
          () => "allowed",
          () => "blocked",
        );
      return [await outcome(() => fetch("https://example.com/"))];
    });
    expect(blocked).toEqual(["blocked"]);
    // The refusal above is the one we asked for.
    expect(bench.problems.splice(0).every((problem) => /example\.com|Content Security Policy/.test(problem))).toBe(
      true,
    );
    expect(bench.outsideRequests).toEqual([]);
    expect(await bench.page.evaluate(() => window.bench.missingApis())).toEqual([]);
  }, 60_000);
});
