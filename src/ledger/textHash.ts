/** FNV-1a of a text, an unsigned number of 32 bits: no secret, only a mark to see whether two texts are the same. */
export const textHash = (text: string): number => {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
};
