import type { ComputedKind } from "../../notice/takeBack/takenBack";

/** 窗格：取回修改稿 */
export const pane = {
  title: "取回修改稿",
  intro:
    "领导改过的Word稿，粘贴全文或打开.docx，与台账现在构建的通报对照；勾选的写回问题清单的公开表述、表述和通报设置，下次构建通报就是改后的文字。",
  paste: "粘贴修改稿",
  pasteHint: "在Word中全选、复制，粘贴到这里。带修订的，按接受修订后的文字读取。",
  open: "打开.docx",
  fileRead: (p: { name: string; count: number }): string => `已读取“${p.name}”：${p.count}段。`,
  reading: "正在读取…",
  oldOrLocked: "这是旧版.doc或加了密码的文件。请在Word中另存为.docx（不加密码）再打开。",
  notDocx: "这不是.docx文件，或者文件已损坏。",
  tooLarge: (p: { megabytes: number }): string => `文件超过${p.megabytes}MB，请改为复制粘贴文字。`,
  compare: "对照",
  clear: "清空",
  counts: (p: { differences: number; others: number; same: number }): string =>
    `可取回${p.differences}处，另有${p.others}处只列出；${p.same}段未改。`,
  nothing: "与台账构建的通报没有可取回的差异。",
  nothingAlike: "这段文字与现在的通报没有对得上的段落。请核对是不是这个台账的通报、版式是否选对。",
  differences: (p: { count: number }): string => `可取回（${p.count}）`,
  all: "全选",
  none: "全不选",
  built: "现在构建的",
  found: "修改稿",
  blank: "（没有）",
  line: (p: { line: number }): string => `第${p.line}段`,
  goesTo: {
    issueText: "问题公开表述",
    outcome: "整改情况公开表述",
    ownOutcome: "整改情况",
    wording: (p: { level: string; column: "publicText" | "shortTitle" }): string =>
      `表述：${p.level}${p.column === "shortTitle" ? "短标题" : "公开表述"}`,
    slot: (p: { item: string; seq: string }): string => `通报设置：${p.item}${p.seq}`,
  },
  since: {
    ledger: "这一段修改稿没有改，是台账在这份文件生成之后更新了。取回会把台账改回旧文字。",
    both: "这一段修改稿改了，台账在这份文件生成之后也更新了。请对照后再定。",
  },
  withoutMarks:
    "这段文字不带成稿时的校验值，分不清是修改稿改的，还是台账在发出之后更新的：台账更新过的，请逐处对照后再勾选。打开由“存为 Word 文件”生成的 .docx 能分清。",
  inexact:
    "取回后，下次构建的这一段仍与修改稿不完全相同：标签、整改结论、完成时限、数据等以台账为准，花括号会当作占位符。核对后再勾选。",
  undecided: (p: { count: number }): string => `要您定的，未取回（${p.count}）`,
  undecidedHint:
    "这些段落里，台账自动写的话和各单位写的文字改到了一起，分不清哪些是哪些，取回会重复。请在台账里改公开表述，或者改整改状态、时限和通报设置。",
  ownWords: (p: { text: string }): string => `台账自动写的话：${p.text}`,
  computed: (p: { count: number }): string => `由台账算出，未取回（${p.count}）`,
  computedHint: "编号、标签、完成时限和统计数由台账算出。要改的，先改台账再构建。",
  computedKinds: {
    number: "编号",
    label: "标签",
    due: "完成时限",
    figure: "代入的数据",
    frame: "固定文字",
    whole: "由台账生成的段落",
  } as Readonly<Record<ComputedKind, string>>,
  contradictions: (p: { count: number }): string => `同一文字改得不一样，未取回（${p.count}）`,
  contradictionsHint: "这些文字在通报里有几处，出自同一格。改成一样后再取回。",
  moved: (p: { count: number }): string => `次序变了，未取回（${p.count}）`,
  movedHint: "通报按序号排列。要调整次序，改问题清单的序号。",
  unknown: (p: { count: number }): string => `修改稿中多出来的段落（${p.count}）`,
  unknownHint: "找不到对应的事项，没有取回。新的事项请先记入问题清单。",
  missing: (p: { count: number }): string => `修改稿中没有的段落（${p.count}）`,
  missingHint: "台账没有改动。不再公开的事项，到问题清单改“公开”。",
  annexes: (p: { count: number }): string => `附件的${p.count}行由台账生成，没有对照。`,
  apply: (p: { count: number }): string => `取回${p.count}处`,
  applying: "正在写入…",
  applied: (p: { count: number }): string => `已取回${p.count}处。重新构建通报，就是改后的文字。`,
  refused: "没有全部写入",
  showRow: "看台账",
  showRowLong: (p: { text: string }): string => `看台账：${p.text}`,
};
