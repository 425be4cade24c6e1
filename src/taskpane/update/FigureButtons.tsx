import type { WorkFilter, WorkList } from "../../ledger/workList";
import { paneWords } from "../environment";
import { CountButtons } from "../shell/CountButtons";

export interface FigureButtonsProps {
  readonly counts: WorkList["counts"];
  /** Tables whose figures can be shown; the others have —. */
  readonly trusted: { readonly issues: boolean; readonly measures: boolean };
  readonly soonDays: number;
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
}

/** The four numbers of the period; one that is pressed shows only its rows, pressed again all. */
export const FigureButtons = ({ counts, trusted, soonDays, filter, onFilter }: FigureButtonsProps) => {
  const t = paneWords().update;
  const figures = [
    { key: "overdue", label: t.overdue, of: "measures" },
    { key: "soon", label: t.soon({ days: soonDays }), of: "measures" },
    { key: "notUpdated", label: t.silent, of: "measures" },
    { key: "awaiting", label: t.review, of: "issues" },
  ] as const;
  return (
    <CountButtons
      label={t.figures}
      buttons={figures.map(({ key, label, of }) => ({ key, label, count: trusted[of] ? counts[key] : "—" }))}
      pressed={filter === "all" ? null : filter}
      onPress={(key) => onFilter(key ?? "all")}
    />
  );
};
