import { Button, Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { issueStatuses } from "../../ledger/schema";
import { paneWords } from "../environment";
import { wordOf } from "../fields/labels";
import { blankStatus, initialIssuesView, type IssuesView } from "./issuesView";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  search: { width: "100%", maxWidth: "none" },
  selects: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
  select: {
    minWidth: 0,
    "& select": { paddingLeft: "6px", paddingRight: "22px", minWidth: 0, textOverflow: "ellipsis" },
  },
  clear: { justifySelf: "start" },
});

const lightKinds = ["overdue", "today", "soon", "lagging", "recheck", "closable", "longTerm", "none"] as const;

export interface IssueFiltersProps {
  readonly view: IssuesView;
  readonly onView: (change: (view: IssuesView) => IssuesView) => void;
  readonly departments: readonly string[];
}

/** Search and filters of the tree. */
export const IssueFilters = ({ view, onView, departments }: IssueFiltersProps) => {
  const styles = useStyles();
  const t = paneWords().issues;
  const lights = paneWords().lightName;
  const set = (part: Partial<IssuesView>): void => onView((now) => ({ ...now, ...part }));
  const filtered = view.search !== "" || view.status !== "" || view.department !== "" || view.light !== "";
  const select = (
    label: string,
    value: string,
    onChange: (value: string) => void,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field label={label} size="small">
      <Select className={styles.select} size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{t.all}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.root} role="search">
      <SearchBox
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        value={view.search}
        dismiss={{ "aria-label": t.clearSearch }}
        onChange={(_event, data) => set({ search: data.value })}
      />
      <div className={styles.selects}>
        {select(t.status, view.status, (status) => set({ status }), [
          ...issueStatuses.map((status) => [status, wordOf(status)] as const),
          [blankStatus, t.noStatus] as const,
        ])}
        {select(
          t.department,
          view.department,
          (department) => set({ department }),
          departments.map((name) => [name, name] as const),
        )}
        {select(
          t.light,
          view.light,
          (light) => set({ light: lightKinds.find((kind) => kind === light) ?? "" }),
          lightKinds.map((kind) => [kind, lights[kind]] as const),
        )}
      </div>
      {filtered && (
        <Button
          className={styles.clear}
          size="small"
          onClick={() => onView((now) => ({ ...initialIssuesView, toggled: now.toggled, opened: now.opened }))}
        >
          {t.clear}
        </Button>
      )}
    </div>
  );
};
