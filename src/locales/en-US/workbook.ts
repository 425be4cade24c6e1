import type * as reference from "../zh-CN/workbook";

export const placeholder: typeof reference.placeholder = "";
