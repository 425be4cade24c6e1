import { strToU8, unzipSync, zipSync } from "fflate";
import type { CellContent, WorkbookContent } from "../../../bench/model/content";
import { addRelationship, RELATION, setContentType, setPart } from "../../../bench/xlsx/package";
import { readXlsx } from "../../../bench/xlsx/readXlsx";
import { writeXlsx } from "../../../bench/xlsx/writeXlsx";
import { sheetContent, workbookContent } from "./sampleContent";

/** Files as other programs write them. */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

function file(sheet: string, more: Record<string, string> = {}, workbook = ""): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="旧台账" sheetId="5" r:id="s1"/></sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELS}"><Relationship Id="s1" Type="${R}/worksheet" Target="worksheets/main.xml"/><Relationship Id="s2" Type="${R}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s3" Type="${R}/styles" Target="styles.xml"/><Relationship Id="s4" Type="${R}/theme" Target="theme/theme1.xml"/></Relationships>`,
    "xl/worksheets/main.xml": sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const sheetXml = (data: string, rest = ""): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData>${data}</sheetData>${rest}</worksheet>`;
const cellsOf = (content: WorkbookContent): CellContent[] => [...(content.sheets[0]?.cells ?? [])];

test("shared formulas are spelled out for every cell", async () => {
  const data =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(T1[列])</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3" t="str"><f t="shared" si="0"/><v></v></c></row>';
  const cells = cellsOf(await readXlsx(file(sheetXml(data))));
  expect(cells.filter((c) => c.column === 1).map((c) => [c.formula, c.value])).toEqual([
    ["=A1*$A$1+SUM(T1[列])", 2],
    ["=A2*$A$1+SUM(T1[列])", 4],
    ["=A3*$A$1+SUM(T1[列])", ""],
  ]);
});

test("rich, shared and inline texts are texts", async () => {
  const strings = `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><r><rPr><b/></rPr><t>严禁</t></r><r><t xml:space="preserve">录入 涉密</t></r></si><si><t>a&amp;b&#10;c</t></si></sst>`;
  const data =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>直接 的</t></is></c><c r="D1" t="str"><f>"x"</f><v>x</v></c></row>';
  const cells = cellsOf(await readXlsx(file(sheetXml(data), { "xl/sharedStrings.xml": strings })));
  expect(cells.map((c) => c.value)).toEqual(["严禁录入 涉密", "a&b\nc", "直接 的", "x"]);
});

test("elements with a namespace prefix and cells without addresses are read", async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const cells = cellsOf(await readXlsx(file(sheet)));
  expect(cells.map((c) => [c.row, c.column, c.value])).toEqual([
    [0, 0, 1],
    [0, 1, true],
    [1, 0, { error: "#N/A" }],
  ]);
});

test("theme colours, tints and indexed colours become plain ones", async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="12"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" fillId="0" borderId="0"/><xf fontId="1" fillId="2" borderId="0" numFmtId="14" applyFont="1"/></cellXfs></styleSheet>`;
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="O"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const [cell] = cellsOf(
    await readXlsx(
      file(sheetXml('<row r="1"><c r="A1" s="1"><v>45000</v></c></row>'), {
        "xl/styles.xml": styles,
        "xl/theme/theme1.xml": theme,
      }),
    ),
  );
  expect(cell).toMatchObject({ value: 45000, style: { bold: true, fontName: "黑体", fontSize: 12, fill: "#FFFF00" } });
  // Excel shows accent 1, 50% darker, as 1F3864 ± 1 by rounding.
  const dark = cell?.style?.color ?? "";
  const channels = [1, 3, 5].map((i) => parseInt(dark.slice(i, i + 2), 16));
  [0x1f, 0x38, 0x64].forEach((expected, i) => expect(Math.abs((channels[i] ?? 0) - expected)).toBeLessThanOrEqual(2));
});

test("a table with a filter that the bench cannot apply is still a table", async () => {
  const table = `<table xmlns="${MAIN}" id="3" name="表1" displayName="表1" ref="A1:B3"><autoFilter ref="A1:B3"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="编_x000a_号"/><tableColumn id="2" name="数"/></tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>`;
  const sheet = sheetXml(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>编&#10;号</t></is></c><c r="B1" t="inlineStr"><is><t>数</t></is></c></row><row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    '<tableParts count="1"><tablePart r:id="t1"/></tableParts>',
  );
  const rels = `<Relationships xmlns="${RELS}"><Relationship Id="t1" Type="${R}/table" Target="../tables/table3.xml"/></Relationships>`;
  const content = await readXlsx(
    file(sheet, { "xl/tables/table3.xml": table, "xl/worksheets/_rels/main.xml.rels": rels }),
  );
  expect(content.sheets[0]?.tables).toEqual([
    expect.objectContaining({
      id: "table3",
      name: "表1",
      columns: [
        { id: 1, name: "编\n号" },
        { id: 2, name: "数" },
      ],
      filters: [],
    }),
  ]);
  expect(content.sheets[0]?.rows).toContainEqual({ index: 1, hidden: true });
});

test("names of constants, formulas and sheets are kept; Excel's own are not names", async () => {
  const names =
    '<definedNames><definedName name="税率">0.13</definedName><definedName name="最近" localSheetId="0">OFFSET(旧台账!$A$1,0,0,COUNTA(旧台账!$A:$A),1)</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">旧台账!$A:$B,旧台账!$1:$3</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">旧台账!$A$1:$B$9</definedName></definedNames>';
  const content = await readXlsx(file(sheetXml(""), {}, names));
  expect(content.names.map((n) => [n.name, n.scope, n.formula])).toEqual([
    ["税率", "", "=0.13"],
    ["最近", "sheet5", "=OFFSET(旧台账!$A$1,0,0,COUNTA(旧台账!$A:$A),1)"],
  ]);
  expect(content.sheets[0]?.page).toMatchObject({ titleRows: "$1:$3", titleColumns: "$A:$B" });
});

test("pictures of an opened file are written back", async () => {
  const parts = unzipSync(
    await writeXlsx(
      workbookContent([sheetContent({ id: "sheet1", name: "S", cells: [{ row: 0, column: 0, value: 1 }] })]),
    ),
  );
  setPart(parts, "xl/drawings/drawing7.xml", "<drawing/>");
  setContentType(parts, "xl/drawings/drawing7.xml", "application/vnd.openxmlformats-officedocument.drawing+xml");
  parts["xl/media/image1.png"] = new Uint8Array([1, 2, 3]);
  setContentType(parts, "xl/media/image1.png", "image/png");
  addRelationship(parts, "xl/drawings/drawing7.xml", `${R}/image`, "xl/media/image1.png");
  const id = addRelationship(parts, "xl/worksheets/sheet1.xml", RELATION.drawing, "xl/drawings/drawing7.xml");
  setPart(
    parts,
    "xl/worksheets/sheet1.xml",
    new TextDecoder()
      .decode(parts["xl/worksheets/sheet1.xml"])
      .replace("</worksheet>", `<drawing r:id="${id}"/></worksheet>`),
  );

  const back = unzipSync(await writeXlsx(await readXlsx(zipSync(parts))));
  expect(back["xl/media/image1.png"]).toEqual(new Uint8Array([1, 2, 3]));
  expect(new TextDecoder().decode(back["xl/worksheets/sheet1.xml"])).toMatch(/<drawing r:id="rId\d+"\/>/);
  expect(new TextDecoder().decode(back["[Content_Types].xml"])).toContain("/xl/drawings/drawing7.xml");
});
