/** 把成稿存成 .docx、复制到 Word。 */

/** 文件里除正文各级以外的样式名 */
export const styleNames = {
  pageOdd: "页码（单页）",
  pageEven: "页码（双页）",
  foot: "版记位置",
  annexMark: "附件标记",
  annexCell: "附件表格",
};

/** 没有标题的成稿的文件名 */
export const untitled = "通报";

/** 字体名及其用处 */
export const fontRoles = {
  title: "方正小标宋简体（标题、发文机关标志）",
  body: "仿宋（正文）",
  heading1: "黑体（一级标题）",
  heading2: "楷体（二级标题）",
  number: "宋体（页码）",
};

export const docx = {
  save: "存为 Word 文件",
  hint: "按 GB/T 9704-2012 排版：A4，每页22行，每行28字，页码单右双左。",
  writing: "正在生成…",
  saved: ({ name }: { readonly name: string }): string => `已保存：${name}`,
  downloading: ({ name }: { readonly name: string }): string =>
    `已交给浏览器下载：${name}。没有出现文件时（例如 Mac 版 Excel），请改用“复制到 Word”。`,
  copied: ({ name }: { readonly name: string }): string => `这里不能存文件，${name} 的内容已复制。`,
  cancelled: "没有保存：已取消。",
  blocked: "这里不允许保存文件，请改用“复制到 Word”。",
  failed: "没有生成 Word 文件。请检查网络后重试，或改用“复制到 Word”。",
  ways: { picker: "另存窗口", download: "下载", copy: "复制" },
  tried: ({ way, reason }: { readonly way: string; readonly reason: string }): string => `${way}不可用（${reason}）`,
  missingFonts: "本机可能没有公文字体",
  missingFontsText: ({ fonts }: { readonly fonts: readonly string[] }): string =>
    `没有找到：${fonts.join("、")}。文件里仍写明这些字体，但 Word 会用别的字体代替，字形和换行会不同；定稿前请安装字体，或在装有字体的电脑上打开。`,
  marks: ({ count }: { readonly count: number }): string => `成稿中还有${count}处待补内容，会以〔待补：…〕写入文件。`,
};

export const richCopy = {
  copy: "复制到 Word",
  hint: "带标题级别、字体和行距；在 Word 中粘贴时选“保留源格式”。页边距、页码和版记位置不在其中。",
  copied: "已复制，请到 Word 中粘贴。",
  copiedPlain: "只复制了文字，没有带格式：这里不允许复制格式。",
  blocked: "这里不允许复制。请选中下面的文字，按 Ctrl+C。",
  fullText: "全文",
};
