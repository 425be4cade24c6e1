import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { EqualCircle16Regular } from "@fluentui/react-icons/svg/equal-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { Certainty, MappedColumn, SheetMapping } from "../../adopt/adoption";
import type { ForeignSheet } from "../../adopt/foreignSheet";
import type { Field } from "../../adopt/headings";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import { columnLetter } from "../../workbook/sheetLayout";
import { Disclosure } from "../shell/Disclosure";
import { fieldGroupKeys, fieldGroups, fieldOf } from "./fieldChoices";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  item: {
    display: "grid",
    gap: "2px",
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  path: { minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  captions: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  sure: { display: "inline-flex", alignItems: "center", gap: "4px", flexShrink: 0 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1 },
  known: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  samples: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const icons = {
  exact: <CheckmarkCircle16Regular />,
  similar: <EqualCircle16Regular />,
  content: <Search16Regular />,
  chosen: <Edit16Regular />,
  none: <QuestionCircle16Regular />,
} satisfies Readonly<Record<Certainty, unknown>>;

/** Known headings are folded where there are more, so that the preview is not far away. */
const fewColumns = 12;

const groupOf = ({ field, certainty }: MappedColumn): "doubtful" | "certain" | "unused" =>
  field === null ? "unused" : certainty === "similar" || certainty === "content" ? "doubtful" : "certain";

const longestSample = 30;
const shownSample = (text: string): string => shortened(text.replace(/\s+/g, " ").trim(), longestSample);

export interface MappingStepProps {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** As recognised: decides which columns stand together, so that none moves away under the user's hand. */
  readonly recognised: SheetMapping;
  readonly onField: (column: number, field: Field | null) => void;
}

/** The headings of the sheet with the field each was taken for: the doubtful ones first, those that decide nothing folded. */
export const MappingStep = ({ sheet, mapping, recognised, onField }: MappingStepProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.mapping;
  const groups = new Map(recognised.columns.map((column) => [column.index, groupOf(column)]));
  const inGroup = (group: string): readonly MappedColumn[] =>
    mapping.columns.filter(({ index }) => groups.get(index) === group);
  const [doubtful, certain, unused] = [inGroup("doubtful"), inGroup("certain"), inGroup("unused")];
  const list = (columns: readonly MappedColumn[]) => (
    <ul className={styles.list}>
      {columns.map((column) => (
        <ColumnItem
          key={column.index}
          column={column}
          letter={columnLetter(sheet.firstColumn - 1 + column.index)}
          onField={(field) => onField(column.index, field)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {doubtful.length > 0 && list(doubtful)}
      {certain.length > 0 && (
        <Disclosure title={t.certain({ count: certain.length })} initiallyOpen={certain.length <= fewColumns}>
          {list(certain)}
        </Disclosure>
      )}
      {unused.length > 0 && (
        <Disclosure title={t.unused({ count: unused.length })} initiallyOpen={doubtful.length + certain.length === 0}>
          {list(unused)}
        </Disclosure>
      )}
    </>
  );
};

const ColumnItem = ({
  column: { path, field, certainty, level, samples },
  letter,
  onField,
}: {
  readonly column: MappedColumn;
  readonly letter: string;
  readonly onField: (field: Field | null) => void;
}) => {
  const styles = useStyles();
  const { mapping: t, certainty: names, fields } = words().ledgerImport;
  const captions = path.slice(0, -1).join(" › ");
  const heading = (path.at(-1) ?? t.noHeading({ column: letter })).replace(/\s*\n\s*/g, "");
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.path}>
          {captions !== "" && <span className={styles.captions}>{captions} › </span>}
          {heading}
        </span>
        <span
          className={mergeClasses(
            styles.sure,
            certainty === "exact" || certainty === "chosen" ? styles.known : styles.doubtful,
          )}
        >
          {icons[certainty]}
          {names[certainty]}
        </span>
      </div>
      <Select
        className={styles.select}
        size="small"
        aria-label={t.field({ heading })}
        value={field ?? ""}
        onChange={(_event, data) => onField(fieldOf(data.value))}
      >
        <option value="">{t.own}</option>
        {fieldGroupKeys.map((group) => (
          <optgroup key={group} label={t.groups[group]}>
            {fieldGroups[group].map((key) => (
              <option key={key} value={key}>
                {fields[key]}
                {key === field && level === "measure" ? t.ofMeasure : ""}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <span className={styles.samples}>
        {samples.length === 0 ? t.noSamples : `${t.samples}${samples.map(shownSample).join(" ｜ ")}`}
      </span>
    </li>
  );
};
