import type * as reference from "../zh-CN/notice";

export const placeholder: typeof reference.placeholder = "";
