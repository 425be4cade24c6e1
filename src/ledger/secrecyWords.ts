/** Words that should not stand in a ledger kept in a plain workbook (design/product.md, "Nothing secret"). */
export const secrecyWords = ["秘密", "机密", "绝密", "内部资料", "涉密", "问题线索", "举报人", "立案"] as const;

/** The words of secrecy in a text, also when spaces or line breaks were put between their characters. */
export const findSecrecyWords = (text: string): readonly string[] => {
  const bare = text.normalize("NFKC").replace(/\s+/g, "");
  return secrecyWords.filter((word) => bare.includes(word));
};
