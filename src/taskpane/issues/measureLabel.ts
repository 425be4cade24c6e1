import type { Issue, Measure } from "../../ledger/model";

const compound = /\D/;

/** 序号 of a measure with its issue's before it (3-1), unless it is written that way already. */
export const measureLabel = (measure: Pick<Measure, "seq">, issue: Pick<Issue, "seq"> | null): string =>
  issue === null || issue.seq === "" || measure.seq === "" || compound.test(measure.seq)
    ? measure.seq
    : `${issue.seq}-${measure.seq}`;
