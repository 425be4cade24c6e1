import { buildDocx } from "../../src/docx/buildDocx";
import { standardFonts } from "../../src/docx/fonts";
import { readDocx } from "../../src/docx/readDocx";
import { sentProperties } from "../../src/docx/sentMarks";
import { buildNotice } from "../../src/notice/buildNotice";
import { sentText } from "../../src/notice/takeBack/sentText";
import { randomLedger } from "../notice/randomLedger";
import { asOf } from "../notice/smallLedger";
import { docxSaved } from "../support/libreoffice";

const document = buildNotice(randomLedger("sent and come back", 40), { layout: "A", asOf });
const sent = sentText(document.paragraphs);

const sentOf = async (bytes: ArrayBuffer) => {
  const reading = await readDocx(bytes);
  if (reading.kind !== "lines") throw new Error(reading.kind);
  return reading.sent;
};

test("a file says what it was made with, in values that Word keeps whole", async () => {
  const properties = sentProperties(document.paragraphs);
  expect(properties.length).toBeGreaterThan(1);
  for (const { value } of properties) expect(value.length).toBeLessThanOrEqual(255);
  expect(await sentOf((await buildDocx(document, standardFonts)).buffer)).toEqual(sent);
});

test("it still says so when another program has saved it", async () => {
  const saved = await docxSaved(await buildDocx(document, standardFonts));
  expect(await sentOf(Uint8Array.from(saved).buffer)).toEqual(sent);
}, 120_000);
