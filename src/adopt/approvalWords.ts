/** What 延期批准 of our own holds when nobody approved. */
export const notApproved = "未批准";

const approved = "(?:批准|同意|准予|批复|审批|审定|通过|获批|准|批)";
/**
 * A refusal, or an application that is still to be decided: 不同意, 未获批准, 待批, 审批中, 申请. What else begins like one (无异议, 申请已批准) may be an
 * approval.
 */
const refusal = new RegExp(
  "^(?:[否无×✗✘❌xX]|没有|" +
    `(?:尚|暂|还|均)?(?:不予?|未予?|没有?)(?:获得?|经|得到)?${approved}(?:延期|申请)?|` +
    `(?:待|等待|正在|尚待|拟)(?:报|申请)?(?:领导|上级)?(?:批|${approved}|申请|报批)(?:中)?|` +
    "(?:申请|报批|审批|审核|研究)中|已?(?:提出)?(?:申请|报批)(?:延期)?|退回|驳回|不延期)$",
);

/** Whether the words refuse or only await what they stand for; a note behind them (不同意，理由不足) makes no difference. */
export const isRefusal = (text: string): boolean => {
  const [first = ""] = text
    .normalize("NFKC")
    .trim()
    .split(/[,;:、。()\s]/);
  return refusal.test(first);
};
