import { words } from "../../locales";
import type { NoticeParagraph, ParagraphLevel } from "../document";
import { numberEnd } from "../headingMark";

const inText: ReadonlySet<ParagraphLevel> = new Set(["h2", "h3", "h4", "label", "body"]);

/**
 * Where each paragraph stands, in words that outlive a rebuilding: the issue's id; else the part of the paper by its first heading, without
 * its number, which may change; else what kind of paragraph it is (标题, 联系方式). Document words, whatever the language of the pane.
 */
export const placesOf = (paragraphs: readonly NoticeParagraph[]): readonly string[] => {
  const { levelNames } = words("zh-CN").notice;
  let part = "";
  return paragraphs.map(({ level, text, issueId }) => {
    if (issueId !== undefined) return issueId;
    if (level === "h1") part = text.slice(numberEnd(text));
    return level === "h1" || (part !== "" && inText.has(level)) ? part : levelNames[level];
  });
};
