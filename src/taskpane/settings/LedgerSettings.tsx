import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { shownText } from "../../ledger/cell";
import type { Refusal } from "../../ledger/change";
import type { CellValue } from "../../ledger/model";
import { settingItems, type SettingSchema } from "../../ledger/settings";
import { words } from "../../locales";
import { settingHint } from "../../notice/newRows";
import { conflictsOf, keepMine, shownValue, withEdit, withoutEdit, type RowEdits } from "../edits/cellEdits";
import type { PendingEdits } from "../edits/keptInput";
import { paneWords } from "../environment";
import { ConflictChoice } from "../fields/ConflictChoice";
import { DateInput } from "../fields/DateInput";
import { YesNoSelect } from "../fields/YesNoSelect";
import { useLedgerView } from "../useLedger";
import { settingCells, settingKey } from "./settingEdits";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface LedgerSettingsProps {
  readonly edits: PendingEdits;
  readonly refused: ReadonlyMap<string, readonly Refusal[]>;
  readonly onEdits: (key: string, change: (edits: RowEdits) => RowEdits) => void;
}

/** 台账设置, edited here as in the sheet. */
export const LedgerSettings = ({ edits, refused, onEdits }: LedgerSettingsProps) => {
  const styles = useStyles();
  const t = paneWords().settings;
  const { ledger } = useLedgerView();
  const date1904 = ledger.date1904 === true;

  const control = (setting: SettingSchema) => {
    const key = settingKey(setting.item);
    const cells = settingCells(ledger, setting.item);
    const own = edits[key] ?? {};
    const value = shownValue(own, cells, "content");
    const set = (next: CellValue): void =>
      onEdits(key, (now) => withEdit(now, "content", cells["content"] ?? "", next));
    const [refusal] = (refused.get(key) ?? []).filter(({ reason }) => reason.kind !== "changedMeanwhile");
    const [conflict] = conflictsOf(own, cells);
    const hint = settingHint(setting.key);
    return (
      <div key={key} data-item={setting.item}>
        <Field
          label={setting.item}
          hint={setting.kind === "days" && value === "" ? t.defaultIs({ value: String(setting.fallback) }) : hint}
          validationState={refusal === undefined ? "none" : "error"}
          {...(refusal === undefined ? {} : { validationMessage: words().ledger.describeReason(refusal.reason) })}
        >
          {setting.kind === "date" ? (
            <DateInput value={value} onChange={set} date1904={date1904} />
          ) : setting.kind === "yesNo" ? (
            <YesNoSelect value={value} onChange={set} />
          ) : (
            <Input
              value={String(value)}
              inputMode={setting.kind === "days" ? "numeric" : "text"}
              onChange={(_event, data) =>
                set(setting.kind === "days" && /^\d+$/.test(data.value) ? Number(data.value) : data.value)
              }
            />
          )}
        </Field>
        {conflict !== undefined && (
          <ConflictChoice
            conflict={conflict}
            heading={setting.item}
            show={(cell) => shownText(cell, setting.kind === "date" ? "date" : "text", date1904)}
            onKeepMine={() => onEdits(key, (now) => keepMine(now, conflict.column, conflict.found))}
            onTakeTheirs={() => onEdits(key, (now) => withoutEdit(now, conflict.column))}
          />
        )}
      </div>
    );
  };

  return (
    <div className={styles.root}>
      <p className={styles.hint}>{t.ledgerHint}</p>
      {settingItems.map(control)}
    </div>
  );
};
