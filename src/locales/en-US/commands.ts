import type * as reference from "../zh-CN/commands";

export const placeholder: typeof reference.placeholder = "";
