import type * as reference from "../zh-CN/review";

export const grades: typeof reference.grades = { forbidden: "Never public", confirm: "To confirm", hint: "Hint" };

export const rules: typeof reference.rules = {
  idCard: {
    title: "ID-card number",
    reason: "An ID-card number whose check digit is right: personal data, take it out.",
  },
  bankCard: { title: "Bank card or account", reason: "A bank card or account number can be misused: take it out." },
  personalPaper: {
    title: "Number of a paper",
    reason: "Number of a passport, permit or the like: personal data, take it out.",
  },
  mobile: {
    title: "Mobile number",
    reason: "A mobile number is personal data, and this one is no contact of 通报设置: take it out.",
  },
  secrecyMark: {
    title: "Mark of secrecy",
    reason: "Bears a mark of secrecy: it must not go public, nor be in a ledger.",
  },
  informant: {
    title: "Informant",
    reason: "Mentions those who reported something, or were reported: it may show who they are.",
  },
  idCardUnsure: {
    title: "May be an ID-card number",
    reason: "Looks like one: the check digit is wrong, or it has 15 digits. Please check.",
  },
  landline: { title: "Landline", reason: "No contact of 通报设置. Confirm that the number is published." },
  email: { title: "E-mail address", reason: "No contact of 通报设置. Confirm that the address is published." },
  address: {
    title: "Postal address",
    reason: "Down to the house or room: it may be someone's home. Confirm that it may be public.",
  },
  plate: { title: "Plate number", reason: "A plate number leads to the owner. Confirm that it may be public." },
  person: {
    title: "Name of a person responsible",
    reason: "A leader or person of the ledger. Public papers name post or unit. Please confirm.",
  },
  secrecyWord: {
    title: "Word of secrecy",
    reason: "A word like 涉密 or 内部资料. Confirm that the content may be public by now.",
  },
  openClue: {
    title: "Word of open clues",
    reason: "Clues or cases are mentioned. What is still open must not go public. Please confirm.",
  },
  amount: { title: "Amount", reason: "Names an amount. Check the figure, and that it may be public." },
};

export const list: typeof reference.list = {
  title: "Review before publishing",
  intro:
    "Look at each: what has to go is changed in the ledger, then build again; what may be public is allowed one by one, and kept in the sheet 审查放行.",
  clear: "Nothing found that should not go public.",
  allAllowed: (p) => `Nothing left to check; ${p.count} allowed.`,
  open: (p) => `${p.count} to check`,
  group: (p) => `${p.grade} (${p.count})`,
  ruleCount: (p) => `${p.title} (${p.count})`,
  allowed: (p) => `Allowed (${p.count})`,
  place: (p) => (p.heading === "" ? `Paragraph ${p.paragraph}` : `Paragraph ${p.paragraph} · ${p.heading}`),
  times: (p) => `${p.count} times in the same item`,
  jump: "Go to",
  jumpLong: (p) => `Go to "${p.text}": ${p.place}`,
  allow: "Allow",
  allowLong: (p) => `Allow ${p.rule} "${p.text}": ${p.place}`,
  reason: "Why it may stand",
  reasonRequired: "Why it may stand (required)",
  reasonMissing: "Please say why: it is of the grade Never public.",
  confirm: "Allow it",
  cancel: "Cancel",
  withdraw: "Withdraw",
  withdrawLong: (p) => `Withdraw the allowance of ${p.rule} "${p.text}": ${p.place}`,
  allowedBy: (p) => [p.editor, p.time, p.reason].filter((part) => part !== "").join(" · "),
  more: (p) => `Show ${p.count} more`,
};
