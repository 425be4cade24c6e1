import { withoutBrackets } from "./headingNotes";

const asked = /(?:申请|拟|请求|建议|预计|计划)(?:延期|延长|调整|变更)/;

/** 申请延期至: what is only applied for moves no deadline. */
export const asksForExtension = (heading: string): boolean => asked.test(heading.normalize("NFKC"));

/** 整改时限（延期后）: in brackets behind a deadline it says that this is the later one. */
export const isExtendedInBrackets = (normal: string): boolean =>
  /\((?:延期|延长|调整|变更)(?:后|至)?\)$/.test(normal) && withoutBrackets(normal) !== "";

const besideExtension = /(?:原因|理由|说明|依据|次数|天数|批准|审批|批复|文件|材料|意见|备注|措施)(?:情况)?$/;

/** Whoever reads 延期 above a column takes it for one that counts. What tells why or by which paper is none. */
export const speaksOfExtension = (heading: string): boolean => {
  const words = withoutBrackets(heading.normalize("NFKC")).replace(/\s+/g, "");
  return /延期|延长/.test(heading) && !besideExtension.test(words);
};
