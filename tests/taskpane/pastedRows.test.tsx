import { fireEvent, screen } from "@testing-library/react";
import { PasteStep } from "../../src/taskpane/import/PasteStep";
import { pastedRows } from "../../src/taskpane/import/pastedRows";
import { adoptPaste } from "../../src/adopt/paste/adoptPaste";
import { openPart } from "./openPart";

const number = (words: string): string =>
  `<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${words}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;

const wordTable = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>td{color:red}</style></head><body>
<p class=MsoNormal align=center>渔政站整改台账</p>
<table class=MsoTableGrid border=1>
 <tr><td rowspan=2><p class=MsoNormal>序号</p></td><td rowspan=2><p>具体问题</p></td><td colspan=2><p>整改安排</p></td><td rowspan=2><p>责任领导</p></td></tr>
 <tr><td><p>整改措施</p></td><td><p>责任
部门</p></td></tr>
 <tr><td rowspan=2><p>1</p></td><td rowspan=2><p>巡航日志缺页</p><p>涉及三艘船</p></td><td><p>${number("（1）")}补齐日志</p></td><td>船队</td><td rowspan=3><p>何远舟</p></td></tr>
 <tr><td><p>${number("（2）")}每月抽查</p></td><td><p>办公室</p></td></tr>
 <tr><td><p>2</p></td><td><p>油料无台账</p></td><td><p>建立台账<del>草稿</del></p></td><td><p>&nbsp;</p></td></tr>
</table>
<p>${number("一、")}其他事项</p><img src=x onerror="document.title='ran'"><script>document.title='ran'</script></body></html>`;

describe("a table copied from Word", () => {
  it("becomes rows with tabs; what a merged cell covers is marked", () => {
    expect(pastedRows(wordTable).split("\n")).toEqual([
      "渔政站整改台账",
      "序号\t具体问题\t整改安排\t←\t责任领导",
      "〃\t〃\t整改措施\t责任部门\t〃",
      '1\t"巡航日志缺页',
      '涉及三艘船"\t（1）   补齐日志\t船队\t何远舟',
      "〃\t〃\t（2）   每月抽查\t办公室\t〃",
      "2\t油料无台账\t建立台账\t\t〃",
      "一、   其他事项",
    ]);
    expect(document.title).not.toBe("ran");
  });

  it("is read as a ledger with its merged parents", () => {
    const { adoption, table } = adoptPaste(pastedRows(wordTable.replace(/<p>[^\n]*其他事项[^\n]*/, "")));
    expect(table?.mapping.columns.map(({ field }) => field)).toEqual(["seq", "text", "measure", "leadDept", "leader"]);
    expect(
      adoption.issues.map(({ fields, measures }) => [
        fields.text,
        fields.leader,
        measures.map((measure) => [measure.fields.text, measure.fields.leadDept]),
      ]),
    ).toEqual([
      [
        "巡航日志缺页\n涉及三艘船",
        "何远舟",
        [
          ["补齐日志", "船队"],
          ["每月抽查", "办公室"],
        ],
      ],
      ["油料无台账", "何远舟", [["建立台账", undefined]]],
    ]);
  });

  it("may claim what no table has: spans are cut to the rows there are", () => {
    const lines = pastedRows(
      "<table><tr><td rowspan=60000 colspan=99999>甲</td></tr><tr><td>乙</td></tr></table>",
    ).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split("\t")).toHaveLength(200);
  });
});

test("paragraphs stay lines, a frame around them is none", () => {
  expect(pastedRows(`<p>${number("1.")}账目<b>不清</b></p><p>整改措施：清理</p>`)).toBe(
    "1.   账目不清\n整改措施：清理",
  );
  expect(pastedRows("<table><tr><td><p>一、账目</p><p>1.不清</p></td></tr></table>")).toBe("一、账目\n1.不清");
  expect(pastedRows("<pre>一、账目\n1.不清</pre>")).toBe("一、账目\n1.不清");
});

describe("numbers of lists, which a page does not have in its text", () => {
  it.each([
    ["<ol><li>账目不清</li><li>印章外借</li></ol>", "1.账目不清\n2.印章外借"],
    [
      "<ol start=3><li><p>账目不清</p></li><li value=7>印章外借</li><li>车辆未登记</li></ol>",
      "3.账目不清\n7.印章外借\n8.车辆未登记",
    ],
    ["<ol reversed><li>甲事</li><li>乙事</li></ol>", "2.甲事\n1.乙事"],
    ["<ol type=A><li>甲事</li><li>乙事</li></ol>", "A.甲事\nB.乙事"],
    ["<ol type=i start=4><li>甲事</li></ol>", "iv.甲事"],
    [
      "<ol style='list-style-type:cjk-ideographic'><li>财务方面</li><li>人事方面</li></ol>",
      "一、财务方面\n二、人事方面",
    ],
    ["<ul><li>甲事</li></ul><ol style='list-style:none'><li>乙事</li></ol>", "甲事\n乙事"],
    [
      "<ol><li>账目不清<ol><li>清账</li><li>对账</li></ol></li><li>印章外借</li></ol>",
      "1.账目不清\n1.1 清账\n1.2 对账\n2.印章外借",
    ],
    ["<ol><li>账目不清</li><ol><li>清账</li></ol><li>印章外借</li></ol>", "1.账目不清\n1.1 清账\n2.印章外借"],
    ["<ol type=a><li>甲事<ol><li>子项</li></ol></li></ol>", "a.甲事\n1.子项"],
    [`<ol><li>${number("5.")}印章外借</li></ol>`, "5.   印章外借"],
  ])("%s", (html, text) => {
    expect(pastedRows(html)).toBe(text);
  });

  it("make items of a list and measures of the list inside it", () => {
    const html = `<ol style='list-style-type:cjk-ideographic'><li>财务方面<ol><li>账目不清<p>整改措施：清理往来账。</p></li><li>印章外借</li></ol></li>
<li>人事方面<ol><li>考勤不实</li></ol></li></ol>`;
    const { adoption } = adoptPaste(pastedRows(html));
    expect(adoption.issues.map(({ fields, measures }) => [fields.aspect, fields.text, measures.length])).toEqual([
      ["财务方面", "账目不清", 1],
      ["财务方面", "印章外借", 0],
      ["人事方面", "考勤不实", 0],
    ]);
  });
});

describe("the box", () => {
  const box = (initial: string) => {
    const texts: string[] = [];
    openPart(
      <PasteStep text={initial} onText={(next) => texts.push(next)} levels={[]} left={[]} onLevel={() => undefined} />,
    );
    const paste = (data: Readonly<Record<string, string>>): boolean =>
      fireEvent.paste(screen.getByRole("textbox"), { clipboardData: { getData: (type: string) => data[type] ?? "" } });
    return { texts, paste };
  };

  it("takes HTML that is pasted", () => {
    const { texts, paste } = box("");
    expect(paste({ "text/html": wordTable, "text/plain": "序号" })).toBe(false);
    expect(texts).toEqual([pastedRows(wordTable)]);
  });

  it("leaves plain text to the browser", () => {
    const { texts, paste } = box("");
    expect(paste({ "text/plain": "一、账目" })).toBe(true);
    expect(texts).toEqual([]);
  });
});
