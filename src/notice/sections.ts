import { enumeration, headingNumber } from "../ledger/numbering";
import { closed } from "./draft";
import { headline } from "./headline";
import type { SectionsBlock, SectionStyle } from "./layout";
import { linesOf, type Paper } from "./paper";
import { unnumbered } from "./ownNumber";
import { slotChoice, slotRows, slotSwitch } from "./slotReading";
import { sectionStyleNames, slotItems } from "./slotItems";

/** A numbered part begins: 一、… */
export const addPart = (paper: Paper, title: string): void => {
  paper.parts += 1;
  paper.add("h1", `${headingNumber(1, paper.parts)}${title}`);
};

/** Whether the part stands in this paper. */
export const hasSections = ({ source: { ledger } }: Paper, { slot, required, switchSlot }: SectionsBlock): boolean =>
  switchSlot !== undefined && !slotSwitch(ledger.slots, switchSlot, true)
    ? false
    : required || slotRows(ledger.slots, slot).length > 0;

const styleOf = (paper: Paper, { style, styleSlot }: SectionsBlock): SectionStyle => {
  if (styleSlot === undefined) return style;
  const chosen = slotChoice(paper.source.ledger.slots, styleSlot, Object.values(sectionStyleNames));
  const styles = Object.keys(sectionStyleNames) as (keyof typeof sectionStyleNames)[];
  return styles.find((key) => sectionStyleNames[key] === chosen) ?? style;
};

/** A part whose sub-headings and texts are the rows of a slot. */
export const addSections = (paper: Paper, block: SectionsBlock): void => {
  if (!hasSections(paper, block)) return;
  addPart(paper, paper.fixed(block.title));
  const rows = slotRows(paper.source.ledger.slots, block.slot);
  const style = styleOf(paper, block);
  if (rows.length === 0) paper.add("body", paper.lack("slot", slotItems[block.slot]));
  rows.forEach(({ title, content }, index) => {
    const name = `${slotItems[block.slot]}${index + 1}`;
    const text = content === "" ? paper.lack("slot", `${name}内容`) : paper.fill(content);
    const [first = "", ...rest] = linesOf(text);
    if (style === "headings") {
      const heading = title === "" ? paper.lack("slot", `${name}标题`) : headline(unnumbered(paper.fill(title)));
      paper.add("h2", `${headingNumber(2, index + 1)}${heading}`);
      paper.add("body", first);
    } else {
      const number = style === "runIn" ? headingNumber(2, index + 1) : rows.length > 1 ? enumeration(index + 1) : "";
      const own = (text: string): string => (number === "" ? text : unnumbered(text));
      const lead = `${number}${title === "" ? "" : closed(headline(own(paper.fill(title))))}`;
      paper.add("body", `${lead}${title === "" ? own(first) : first}`, { lead: lead.length });
    }
    for (const line of rest) paper.add("body", line);
  });
};
