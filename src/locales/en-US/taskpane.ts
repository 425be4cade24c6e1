import type * as reference from "../zh-CN/taskpane";

export const placeholder: typeof reference.placeholder = "";
