import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../src/docx/readDocx";
import { buildNotice } from "../../src/notice/buildNotice";
import { acceptedChanges } from "../../src/notice/takeBack/acceptedChanges";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { ledger, options } from "../notice/proofread/found";

const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
const packed = async (
  children: (Paragraph | Table)[],
  numbering?: ConstructorParameters<typeof Document>[0]["numbering"],
) =>
  bufferOf(
    new Uint8Array(
      await Packer.toBuffer(new Document({ ...(numbering ? { numbering } : {}), sections: [{ children }] })),
    ),
  );

/** A .docx whose body is written by hand: what Word keeps of tracked changes and comments. */
const byHand = (body: string): ArrayBuffer =>
  bufferOf(
    zipSync({
      "[Content_Types].xml": strToU8(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      "_rels/.rels": strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/document.xml": strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  );
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const by = `w:id="1" w:author="a" w:date="2026-09-30T08:00:00Z"`;

test("paragraphs, soft line breaks, tabs, tables and numbers that Word makes", async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const file = await packed(
    [
      new Paragraph("标题一行"),
      new Paragraph({ children: [new TextRun("前半"), new TextRun({ text: "后半", bold: true })] }),
      new Paragraph({ children: [new TextRun("上"), new TextRun({ text: "下", break: 1 })] }),
      new Paragraph(""),
      new Paragraph({ text: "自动编号的标题", numbering: { reference: "own", level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell("抄送：各支部"), cell("印发")] })] }),
    ],
    {
      config: [{ reference: "own", levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、" }] }],
    },
  );
  expect(await readDocx(file)).toEqual({
    kind: "lines",
    sent: null,
    lines: [
      { text: "标题一行" },
      { text: "前半后半" },
      { text: "上" },
      { text: "下" },
      { text: "自动编号的标题", numbered: true },
      { text: "抄送：各支部" },
      { text: "印发" },
    ],
  });
});

test("tracked changes are read as accepted, comments not at all", async () => {
  const file = byHand(
    [
      `<w:p>${run("每周")}<w:del ${by}>${gone("更新")}</w:del><w:ins ${by}>${run("核对")}</w:ins>${run("台账。")}</w:p>`,
      // a paragraph mark that was deleted joins two paragraphs
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run("前一段，")}</w:p><w:p>${run("后一段。")}</w:p>`,
      `<w:p><w:ins ${by}>${run("新增的一段。")}</w:ins></w:p>`,
      `<w:p><w:del ${by}>${gone("删去的一段。")}</w:del></w:p>`,
      `<w:p><w:moveFrom ${by}>${run("移走的话。")}</w:moveFrom>${run("留下的话。")}</w:p>`,
      `<w:p><w:moveTo ${by}>${run("移走的话。")}</w:moveTo></w:p>`,
      `<w:p><w:commentRangeStart w:id="3"/>${run("有批注的话。")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`,
    ].join(""),
  );
  expect(await readDocx(file)).toEqual({
    kind: "lines",
    sent: null,
    lines: [
      { text: "每周核对台账。" },
      { text: "前一段，后一段。" },
      { text: "新增的一段。" },
      { text: "留下的话。" },
      { text: "移走的话。" },
      { text: "有批注的话。" },
    ],
  });
});

test("a notice that went to Word and came back with one change gives that change", async () => {
  const { paragraphs } = buildNotice(ledger, options);
  const file = await packed(
    paragraphs.map(({ text }) => new Paragraph(text.replace("每周更新台账", "每周一更新台账"))),
  );
  const reading = await readDocx(file);
  const back = takeBack(reading.kind === "lines" ? reading.lines : [], ledger, options);
  expect(back).toMatchObject({ computed: [], unknown: [], missing: [], moved: [] });
  expect(acceptedChanges(back.differences, ledger)).toEqual([
    { kind: "editIssue", id: "W-000001", fields: { publicOutcome: "每周一更新台账，专人复核。" }, asFound: true },
  ]);
});

test("a file that LibreOffice wrote from a page with a list", async () => {
  const folder = await mkdtemp(join(tmpdir(), "zg-docx-"));
  try {
    await writeFile(
      join(folder, "page.html"),
      `<html><head><meta charset="utf-8"></head><body><p>一、主体责任落实情况</p><p>第一段，<b>加粗</b>。</p><ol><li>自动编号</li></ol></body></html>`,
    );
    await promisify(execFile)(
      process.env["SOFFICE_PATH"] ?? "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:Office Open XML Text",
        "--infilter=HTML (StarWriter)",
        "--outdir",
        folder,
        join(folder, "page.html"),
      ],
      { timeout: 120_000 },
    );
    expect(await readDocx(bufferOf(new Uint8Array(await readFile(join(folder, "page.docx")))))).toEqual({
      kind: "lines",
      sent: null,
      lines: [{ text: "一、主体责任落实情况" }, { text: "第一段，加粗。" }, { text: "自动编号", numbered: true }],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 150_000);

test.each([
  ["a text file", strToU8("通报"), "notDocx"],
  ["a zip that is no document", zipSync({ "a.txt": strToU8("甲") }), "notDocx"],
  ["a damaged one", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), "notDocx"],
  ["an old .doc or one with a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "oldOrLocked"],
  ["a very large one", new Uint8Array(30_000_001), "tooLarge"],
  ["nothing", new Uint8Array(0), "notDocx"],
])("%s", async (_, bytes, kind) => {
  expect((await readDocx(bufferOf(bytes))).kind).toBe(kind);
});
