/** Characters of a table's heading in Excel. */
const longestHeading = 255;

/** Headings as they are compared: Excel takes two of one table for the same whatever their case. */
export const bareHeading = (heading: string): string => heading.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** What the user's own columns of a sheet are called in the ledger: not blank, not too long, each once and like none of ours. */
export const ownHeadings = (sources: readonly string[], ours: readonly string[]): readonly string[] => {
  const taken = new Set(ours.map(bareHeading));
  return sources.map((source, at) => {
    const base = source.trim().slice(0, longestHeading - 6) || `原表列${at + 1}`;
    let heading = base;
    for (let n = 2; taken.has(bareHeading(heading)); n += 1) heading = `${base}（${n}）`;
    taken.add(bareHeading(heading));
    return heading;
  });
};
