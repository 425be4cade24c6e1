import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unescapeXml } from "../../bench/xlsx/xml";

/** PDF pages measured by poppler, in points from the upper left corner of the page. */
export interface PdfLine {
  readonly text: string;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Top to bottom. The box is that of the face, not of the ink. */
  readonly lines: readonly PdfLine[];
}

const run = promisify(execFile);

async function withFile<T>(pdf: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "zg-pdf-"));
  try {
    const path = join(folder, "paper.pdf");
    await writeFile(path, pdf);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const box = (attributes: string): Omit<PdfLine, "text"> => {
  const of = (name: string): number => Number(new RegExp(`${name}="([\\d.]+)"`).exec(attributes)?.[1]);
  return { xMin: of("xMin"), xMax: of("xMax"), yMin: of("yMin"), yMax: of("yMax") };
};

/** Words of one line joined without blanks; words on the same height are one line, however far apart. */
const pageLines = (page: string): PdfLine[] => {
  const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)]
    .map(([, attributes = "", text = ""]) => ({ ...box(attributes), text: unescapeXml(text) }))
    .sort((a, b) => a.yMin - b.yMin || a.xMin - b.xMin);
  const lines: PdfLine[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.yMin - word.yMin) < 2)
      lines[lines.length - 1] = { ...last, xMax: Math.max(last.xMax, word.xMax), text: last.text + word.text };
    else lines.push(word);
  }
  return lines;
};

export const pdfPages = (pdf: Uint8Array): Promise<PdfPage[]> =>
  withFile(pdf, async (path) => {
    const { stdout } = await run("pdftotext", ["-bbox-layout", path, "-"], { maxBuffer: 1 << 28 });
    return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
      ([, width, height, page = ""]) => ({ width: Number(width), height: Number(height), lines: pageLines(page) }),
    );
  });

export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPicture {
  /** Bounds of what is printed inside the area given, in millimetres of the page; null where it is blank. `red`: only red ink. */
  ink(area?: Partial<Ink>, red?: boolean): Ink | null;
}

/** A page as a picture of 300 dpi: what is printed, whatever boxes the fonts claim. Page 1 is the first. */
export const pdfPicture = (pdf: Uint8Array, page: number): Promise<PdfPicture> =>
  withFile(pdf, async (path) => {
    const dpi = 300;
    const root = `${path}-picture`;
    await run("pdftoppm", ["-r", `${dpi}`, "-f", `${page}`, "-l", `${page}`, "-singlefile", path, root]);
    const file = await readFile(`${root}.ppm`);
    const [head = "", w, h] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString("latin1")) ?? [];
    const [width, height] = [Number(w), Number(h)];
    const dot = 25.4 / dpi;
    return {
      ink(area = {}, red = false) {
        const from = (value: number | undefined, otherwise: number): number =>
          value === undefined ? otherwise : Math.round(value / dot);
        let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
        for (let y = from(area.top, 0); y < from(area.bottom, height); y++)
          for (let x = from(area.left, 0); x < from(area.right, width); x++) {
            const at = head.length + 3 * (y * width + x);
            const [r = 255, g = 255] = [file[at], file[at + 1]];
            if (g > 128 || (red && r < 200)) continue;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
          }
        return left === Infinity
          ? null
          : { left: left * dot, right: right * dot, top: top * dot, bottom: bottom * dot };
      },
    };
  });
