import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { settingItems } from "../../ledger/settings";
import { words } from "../../locales";
import { settingHint } from "../../notice/newRows";
import { DateInput } from "../fields/DateInput";
import { YesNoSelect } from "../fields/YesNoSelect";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  root: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** Shown even where the sheet says nothing of them. */
const alwaysShown: ReadonlySet<string> = new Set(["单位", "截至日", "反馈日期", "月前含当月"]);

export interface FoundSettingsProps {
  /** 项目 → 内容, with what the user changed. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** The workbook has settings of its own: only 反馈日期 is asked for, to count from. */
  readonly onlyFeedback: boolean;
  readonly onChange: (item: string, value: CellValue) => void;
}

const hintOf = (item: string, onlyFeedback: boolean): string | undefined => {
  const t = words().ledgerImport.preview;
  if (item === "月前含当月") return settingHint("beforeIncludesPeriod");
  if (item !== "反馈日期") return undefined;
  return onlyFeedback ? t.feedbackHint : t.settingsHint;
};

/** What the rows above the headings say about the ledger, open to correction. */
export const FoundSettings = ({ values, onlyFeedback, onChange }: FoundSettingsProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.preview;
  const items = settingItems.filter(({ item }) =>
    onlyFeedback ? item === "反馈日期" : alwaysShown.has(item) || values[item] !== undefined,
  );
  return (
    <>
      <h4 className={styles.title}>{t.settings}</h4>
      <div className={styles.root}>
        {items.map(({ item, kind }) => (
          <Field key={item} label={item} size="small" hint={hintOf(item, onlyFeedback)}>
            {kind === "date" ? (
              <DateInput value={values[item] ?? ""} date1904={false} onChange={(value) => onChange(item, value)} />
            ) : kind === "yesNo" ? (
              <YesNoSelect value={values[item]} onChange={(word) => onChange(item, word)} />
            ) : (
              <Input value={textOf(values[item])} onChange={(_event, data) => onChange(item, data.value)} />
            )}
          </Field>
        ))}
      </div>
    </>
  );
};
