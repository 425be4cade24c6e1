import type { ItemHeading, NoticeBlock, SectionsBlock } from "../layout";
import type { SlotKey } from "../slotItems";

/** What the papers have in common: head, opening part, foot. Lines that are not required stand there only where their slot is filled. */
export const head = (
  addressee: "required" | "optional",
  slots: Readonly<Record<"title" | "addressee" | "intro", SlotKey>> = {
    title: "title",
    addressee: "addressee",
    intro: "intro",
  },
): readonly NoticeBlock[] => [
  { kind: "line", slot: "issuer", level: "issuer", required: false },
  { kind: "line", slot: "docNo", level: "docNo", required: false },
  { kind: "line", slot: slots.title, level: "title", required: true },
  { kind: "line", slot: slots.addressee, level: "addressee", required: addressee === "required" },
  { kind: "paragraphs", slot: slots.intro, required: true },
];

/** Form D, which any paper can begin with: 组织领导, by sub-headings or run-in paragraphs with {专题会议日期} and the like. */
export const organisation: SectionsBlock = {
  kind: "sections",
  title: "organisationTitle",
  slot: "organisation",
  required: false,
  style: "headings",
  styleSlot: "organisationStyle",
  switchSlot: "withOrganisation",
};

export const nextSteps = (required: boolean): SectionsBlock => ({
  kind: "sections",
  title: "nextStepsTitle",
  slot: "nextSteps",
  required,
  style: "headings",
  styleSlot: "nextStepsStyle",
});

export const signature = (required: boolean): readonly NoticeBlock[] => [
  { kind: "line", slot: "signature", level: "signature", required },
  { kind: "line", slot: "signedOn", level: "date", required },
];

/** Contact for the public, 附件说明, 署名 and date, 版记. */
export const foot = (required: boolean): readonly NoticeBlock[] => [
  { kind: "contact", required },
  { kind: "attachments", annexes: [] },
  ...signature(required),
  { kind: "imprint" },
];

/** （一）方面, 1.问题, （1）具体问题; 问题 and 具体问题 count through the whole part, as in [Hohhot]. */
export const tree: readonly ItemHeading[] = [
  { of: "aspect", level: 2, restart: "part" },
  { of: "problem", level: 3, restart: "part" },
  { of: "issue", level: 4, restart: "part" },
];
