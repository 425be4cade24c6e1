import { otherNames, type FontRole, type Fonts } from "./fonts";
import { escapeXml } from "./xml";

/**
 * word/fontTable.xml. The library writes one for embedded fonts only; nothing is embedded here, but each face is told by its other names, so
 * that Word finds 仿宋 where 仿宋_GB2312 is missing, and by its kind, for when it finds neither.
 */
export const fontTableXml = (fonts: Fonts): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  (Object.entries(fonts) as [FontRole, string][])
    .map(
      ([role, name]) =>
        `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(otherNames(role, name).join(","))}"/>` +
        `<w:charset w:val="86"/><w:family w:val="${role === "heading1" || role === "heading2" || role === "body" ? "modern" : "roman"}"/>` +
        '<w:pitch w:val="default"/></w:font>',
    )
    .join("") +
  "</w:fonts>";
