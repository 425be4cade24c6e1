import type { ReviewGrade } from "../../notice/review/finding";
import type { ReviewRuleId } from "../../notice/review/rules";

/** 公开前审查：每条规则的名称和理由。名称写进工作表“审查放行”，改了名称，已放行的会重新列出。 */
export interface ReviewRuleWords {
  readonly title: string;
  /** 为什么不能、或不宜公开 */
  readonly reason: string;
}

export const grades: Readonly<Record<ReviewGrade, string>> = { forbidden: "禁止公开", confirm: "需确认", hint: "提示" };

export const rules: Readonly<Record<ReviewRuleId, ReviewRuleWords>> = {
  idCard: { title: "身份证号码", reason: "校验位相符的身份证号码，属于个人信息，应当删去。" },
  bankCard: { title: "银行卡号或账号", reason: "银行卡号或账号，公开可能造成损失，应当删去。" },
  personalPaper: { title: "证件号码", reason: "护照、通行证等证件的号码，属于个人信息，应当删去。" },
  mobile: { title: "手机号码", reason: "手机号码属于个人信息；不是通报设置中的联系电话，应当删去。" },
  secrecyMark: { title: "密级标志", reason: "带有密级标志，涉密内容不得公开，也不得录入台账。" },
  informant: { title: "举报人和被举报人", reason: "提到举报人、检举人或被举报人，公开可能泄露其身份。" },
  idCardUnsure: { title: "疑似身份证号码", reason: "像身份证号码：校验位不符，或是15位旧号码。请核对。" },
  landline: { title: "固定电话", reason: "不是通报设置中的联系电话。请确认是对外公布的号码。" },
  email: { title: "电子邮箱地址", reason: "不是通报设置中的电子邮箱。请确认是对外公布的邮箱。" },
  address: { title: "通信地址或住址", reason: "写到了门牌或房号，可能是个人住址。请确认可以公开。" },
  plate: { title: "车牌号码", reason: "车牌号码可以查到车主。请确认可以公开。" },
  person: { title: "责任人姓名", reason: "台账中的责任领导或责任人。公开的通报一般只写职务或单位，请确认。" },
  secrecyWord: { title: "涉密或内部字样", reason: "出现涉密、内部资料一类的字样。请确认内容已经可以公开。" },
  openClue: { title: "问题线索字样", reason: "提到线索、立案一类的事项。正在办理的不得公开，请确认。" },
  amount: { title: "金额", reason: "写明了金额。请核对数字，并确认可以公开。" },
};

/** 窗格中的列表“公开前审查” */
export const list = {
  title: "公开前审查",
  intro: "逐处核对：该删的到台账中删改后重新构建；确认可以公开的，逐条放行，放行记在工作表“审查放行”中。",
  clear: "没有发现不宜公开的内容。",
  allAllowed: (p: { count: number }): string => `没有待核对的内容，已放行${p.count}处。`,
  open: (p: { count: number }): string => `待核对${p.count}项`,
  group: (p: { grade: string; count: number }): string => `${p.grade}（${p.count}）`,
  ruleCount: (p: { title: string; count: number }): string => `${p.title}（${p.count}）`,
  allowed: (p: { count: number }): string => `已放行（${p.count}）`,
  /** 第几段，以及它上面的标题 */
  place: (p: { paragraph: number; heading: string }): string =>
    p.heading === "" ? `第${p.paragraph}段` : `第${p.paragraph}段 · ${p.heading}`,
  times: (p: { count: number }): string => `这一条中共出现${p.count}次`,
  jump: "定位",
  jumpLong: (p: { text: string; place: string }): string => `定位“${p.text}”：${p.place}`,
  allow: "放行",
  allowLong: (p: { rule: string; text: string; place: string }): string => `放行${p.rule}“${p.text}”：${p.place}`,
  reason: "放行的理由",
  reasonRequired: "放行的理由（必填）",
  reasonMissing: "请写明理由：属于禁止公开的内容。",
  confirm: "确认放行",
  cancel: "取消",
  withdraw: "撤回放行",
  withdrawLong: (p: { rule: string; text: string; place: string }): string =>
    `撤回放行${p.rule}“${p.text}”：${p.place}`,
  /** 由谁、何时、为何放行 */
  allowedBy: (p: { editor: string; time: string; reason: string }): string =>
    [p.editor, p.time, p.reason].filter((part) => part !== "").join(" · "),
  more: (p: { count: number }): string => `再显示${p.count}项`,
};
