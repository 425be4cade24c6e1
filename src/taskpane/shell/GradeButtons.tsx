import { checkGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import { words } from "../../locales";
import { CountButtons } from "./CountButtons";

export interface GradeButtonsProps {
  readonly counts: Readonly<Record<CheckGrade, number>>;
  readonly grade: CheckGrade | "";
  readonly onGrade: (grade: CheckGrade | "") => void;
}

/** How many findings of each grade; one that is pressed shows only these, pressed again all. */
export const GradeButtons = ({ counts, grade, onGrade }: GradeButtonsProps) => {
  const t = words().checkUp;
  return (
    <CountButtons
      label={t.page.grades}
      buttons={checkGrades.map((key) => ({
        key,
        label: t.grades[key],
        count: counts[key],
        urgent: key === "must" && counts.must > 0,
      }))}
      pressed={grade === "" ? null : grade}
      onPress={(key) => onGrade(key ?? "")}
    />
  );
};
