import type { HostFacts } from "../protocol/hostFacts";

/** What a page of the add-in must know before its first script has run, and cannot wait for: it stands behind its address. */
export interface PaneStart {
  readonly facts: HostFacts;
  /** Origin of the bench's page. */
  readonly page: string;
}

const MARK = "#bench=";

export const paneAddress = (url: string, start: PaneStart): string =>
  `${url}${MARK}${encodeURIComponent(JSON.stringify(start))}`;

/** What `paneAddress` put there. */
export function startIn(hash: string): PaneStart {
  if (!hash.startsWith(MARK)) throw new Error("This page was not opened by the bench.");
  return JSON.parse(decodeURIComponent(hash.slice(MARK.length))) as PaneStart;
}
