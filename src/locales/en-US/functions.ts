import type * as reference from "../zh-CN/functions";

export const placeholder: typeof reference.placeholder = "";
