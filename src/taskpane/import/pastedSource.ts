import type { ImportSource } from "./preview";

/** What the user has pasted, kept while another page is looked at. */
export type PastedSource = Extract<ImportSource, { readonly kind: "paste" }>;
export const nothingPasted: PastedSource = { kind: "paste", text: "", levels: {}, statusChoices: {}, mapping: null };
