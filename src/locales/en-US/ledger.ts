import type * as reference from "../zh-CN/ledger";

export const placeholder: typeof reference.placeholder = "";
