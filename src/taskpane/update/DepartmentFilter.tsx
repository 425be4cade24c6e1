import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";
import { SelectionChip } from "../shell/SelectionChip";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { flex: "1 1 140px", minWidth: 0 },
});

export interface DepartmentFilterProps {
  readonly departments: readonly string[];
  /** "" for all. */
  readonly value: string;
  readonly onChange: (department: string) => void;
}

/** Whose measures are shown, and whether the selection in the sheet decides. */
export const DepartmentFilter = ({ departments, value, onChange }: DepartmentFilterProps) => {
  const styles = useStyles();
  const t = paneWords().update;
  return (
    <div className={styles.root}>
      <Select
        className={styles.select}
        aria-label={t.department}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        <option value="">{t.allDepartments}</option>
        {departments.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <SelectionChip />
    </div>
  );
};
