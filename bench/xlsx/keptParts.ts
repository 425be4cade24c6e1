import {
  addRelationship,
  contentType,
  isRelation,
  RELATION,
  relationships,
  relationshipsPath,
  setContentType,
  type Parts,
  type Relationship,
} from "./package";

/**
 * Drawings (pictures, charts) of an opened file: the bench does not show them, but writes them back. Kept are the drawing, what it refers to,
 * their relations, and two notes of our own: which sheet a drawing belongs to, and the content type of each part.
 */
const OF_SHEET = "#drawing of ";
const TYPE_OF = "#type of ";

export function keepDrawing(
  parts: Parts,
  sheetId: string,
  relations: readonly Relationship[],
  kept: Record<string, Uint8Array>,
): void {
  const drawing = relations.find((r) => isRelation(r, RELATION.drawing));
  if (!drawing) return;
  const encoder = new TextEncoder();
  kept[OF_SHEET + sheetId] = encoder.encode(drawing.target);
  const waiting = [drawing.target];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const part = parts[path];
    if (!part || kept[path]) continue;
    kept[path] = part;
    kept[TYPE_OF + path] = encoder.encode(contentType(parts, path) ?? "application/octet-stream");
    const rels = parts[relationshipsPath(path)];
    if (rels) kept[relationshipsPath(path)] = rels;
    waiting.push(
      ...relationships(parts, path)
        .filter((r) => !r.external)
        .map((r) => r.target),
    );
  }
}

/** Puts the kept parts into a written package; gives the `<drawing>` element of the sheet, or "". */
export function restoreDrawing(
  parts: Parts,
  sheetId: string,
  sheetPath: string,
  kept: Readonly<Record<string, Uint8Array>>,
): string {
  const decoder = new TextDecoder();
  const target = kept[OF_SHEET + sheetId];
  if (!target) return "";
  for (const [path, bytes] of Object.entries(kept)) {
    if (path.startsWith("#") || parts[path]) continue;
    parts[path] = bytes;
    const type = kept[TYPE_OF + path];
    if (type) setContentType(parts, path, decoder.decode(type));
  }
  return `<drawing r:id="${addRelationship(parts, sheetPath, RELATION.drawing, decoder.decode(target))}"/>`;
}
