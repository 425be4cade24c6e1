import { Checkbox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { EqualCircle16Regular } from "@fluentui/react-icons/svg/equal-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { Certainty, MappedColumn, SheetMapping } from "../../adopt/adoption";
import { speaksOfExtension } from "../../adopt/extensionHeadings";
import type { ForeignSheet } from "../../adopt/foreignSheet";
import type { Field } from "../../adopt/headings";
import { columnsOfPeriods } from "../../adopt/periodColumns";
import { unreadStatuses } from "../../adopt/unreadStatuses";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import { columnLetter } from "../../workbook/sheetLayout";
import { Note } from "../shell/Note";
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
  fold: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    minHeight: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  oneLine: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
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

/** Where there are more, those that are certain take one line each, with their choice behind it: the preview is not far away. */
const fewColumns = 12;

/** What a user has to look at: the field is uncertain, or there is none. */
const isOpenQuestion = ({ field, certainty }: MappedColumn): boolean =>
  field === null || certainty === "similar" || certainty === "content";

const longestSample = 30;
const shownSample = (text: string): string => shortened(text.replace(/\s+/g, " ").trim(), longestSample);

const headingOf = ({ path }: MappedColumn): string => path.join(" › ").replace(/\s*\n\s*/g, "");

export interface MappingStepProps {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** As recognised: decides which columns are certain, so that none is folded under the user's hand. */
  readonly recognised: SheetMapping;
  readonly onField: (column: number, field: Field | null) => void;
}

/** All headings of the sheet, in its order, with the field each was taken for; none is hidden unless the user asks for the doubtful ones only. */
export const MappingStep = ({ sheet, mapping, recognised, onField }: MappingStepProps) => {
  const styles = useStyles();
  const { mapping: t, fields: names } = words().ledgerImport;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const questions = new Set(recognised.columns.filter(isOpenQuestion).map(({ index }) => index));
  const doubtful = recognised.columns.filter(({ index, field }) => questions.has(index) && field !== null).length;
  const periods = columnsOfPeriods(mapping.columns);
  const told = new Set(periods.flatMap(({ others }) => others));
  const unread = unreadStatuses(mapping.columns).filter((column) => !told.has(column));
  const status = mapping.columns.find(({ field, level }) => field === "status" && level !== "measure");
  const own = mapping.columns.filter(({ field }) => field === null).length;
  const isLong = mapping.columns.length > fewColumns;
  const shown = mapping.columns.filter(({ index }) => !onlyOpen || questions.has(index));
  return (
    <>
      <span>{t.summary({ columns: mapping.columns.length, doubtful, own })}</span>
      {periods.map(({ by, read, others }) => (
        <Note key={read.index} intent="info">
          {t.periods({
            by,
            field: read.field === null ? "" : names[read.field],
            read: headingOf(read),
            others: others.map(headingOf),
          })}
        </Note>
      ))}
      {unread.length > 0 && status && (
        <Note intent="info">{t.unreadStatuses({ read: headingOf(status), others: unread.map(headingOf) })}</Note>
      )}
      {isLong && questions.size > 0 && (
        <Checkbox
          checked={onlyOpen}
          onChange={(_event, data) => setOnlyOpen(data.checked === true)}
          label={t.onlyOpen({ count: questions.size })}
        />
      )}
      <ul className={styles.list}>
        {shown.map((column) => (
          <ColumnItem
            key={column.index}
            column={column}
            letter={columnLetter(sheet.firstColumn - 1 + column.index)}
            isFolded={isLong && !questions.has(column.index)}
            onField={(field) => onField(column.index, field)}
          />
        ))}
      </ul>
    </>
  );
};

interface ColumnItemProps {
  readonly column: MappedColumn;
  readonly letter: string;
  /** The choice comes when the line is pressed. */
  readonly isFolded: boolean;
  readonly onField: (field: Field | null) => void;
}

const ColumnItem = ({ column, letter, isFolded, onField }: ColumnItemProps) => {
  const styles = useStyles();
  const { mapping: t, certainty: names, fields } = words().ledgerImport;
  const [isOpen, setOpen] = useState(!isFolded);
  const { path, field, certainty, level, samples } = column;
  const captions = path.slice(0, -1).join(" › ");
  const heading = (path.at(-1) ?? t.noHeading({ column: letter })).replace(/\s*\n\s*/g, "");
  const title = (
    <span className={styles.path}>
      {captions !== "" && <span className={styles.captions}>{captions} › </span>}
      {heading}
      {isFolded && <span className={styles.captions}> → {field === null ? t.own : fields[field]}</span>}
    </span>
  );
  const sure = (
    <span
      className={mergeClasses(
        styles.sure,
        certainty === "exact" || certainty === "chosen" ? styles.known : styles.doubtful,
      )}
    >
      {icons[certainty]}
      {names[certainty]}
      {field === null && t.keptAsOwn}
    </span>
  );
  return (
    <li className={styles.item}>
      {isFolded ? (
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {title}
          {sure}
        </button>
      ) : (
        <div className={styles.head}>
          {title}
          {sure}
        </div>
      )}
      {isOpen && (
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
      )}
      <span className={mergeClasses(styles.samples, !isOpen && styles.oneLine)}>
        {samples.length === 0 ? t.noSamples : `${t.samples}${samples.map(shownSample).join(" ｜ ")}`}
      </span>
      {field === null && speaksOfExtension(path.join("")) && (
        <span className={styles.doubtful}>{t.notAnExtension}</span>
      )}
    </li>
  );
};
