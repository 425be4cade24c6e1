/** 把成稿存成 .docx、复制到 Word。 */

/** 文件里除正文各级以外的样式名 */
export const styleNames = { pageOdd: "页码（单页）", pageEven: "页码（双页）", foot: "版记位置" };
