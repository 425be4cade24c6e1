import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import type { Refusal } from "../../ledger/change";
import { findSecrecyWords } from "../../ledger/secrecyWords";
import { words } from "../../locales";
import { slotHint } from "../../notice/slots";
import { conflictsOf, keepMine, shownValue, withEdit, withoutEdit, type RowEdits } from "../edits/cellEdits";
import type { PendingEdits } from "../edits/keptInput";
import { paneWords } from "../environment";
import { ConflictChoice } from "../fields/ConflictChoice";
import { LongText } from "../fields/LongText";
import { nextSlotSeq, slotKey, type SlotEntry } from "./settingEdits";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  entry: { display: "grid", gap: tokens.spacingVerticalS },
  add: { justifySelf: "start" },
});

export interface SlotSettingsProps {
  readonly entries: readonly SlotEntry[];
  readonly edits: PendingEdits;
  readonly refused: ReadonlyMap<string, readonly Refusal[]>;
  readonly onEdits: (key: string, change: (edits: RowEdits) => RowEdits) => void;
  /** Another row of a section; gets the key of its edits. */
  readonly onAdd: (key: string) => void;
}

/** A word that stands in the sheet and is not of the closed list stays to be seen until another is chosen. */
const choicesWith = (choices: readonly string[], content: string): readonly string[] =>
  content === "" || choices.includes(content) ? choices : [...choices, content];

/** Rows of 通报设置: the prose that no table can give. */
export const SlotSettings = ({ entries, edits, refused, onEdits, onAdd }: SlotSettingsProps) => {
  const styles = useStyles();
  const { settings: t, form } = paneWords();
  return (
    <div className={styles.root}>
      {entries.map((entry, index) => {
        const { key, item, seq, cells, definition } = entry;
        const own = edits[key] ?? {};
        const set = (column: string) => (text: string) =>
          onEdits(key, (now) => withEdit(now, column, cells[column] ?? "", text));
        const name = seq === "" ? item : `${item} ${seq}`;
        const title = String(shownValue(own, cells, "title"));
        const content = String(shownValue(own, cells, "content"));
        const [refusal] = (refused.get(key) ?? []).filter(({ reason }) => reason.kind !== "changedMeanwhile");
        const secret = findSecrecyWords(`${title}${content}`);
        const isSection = definition?.kind === "section";
        const lastOfItem = entries[index + 1]?.item !== item;
        return (
          <div key={key} className={styles.entry} data-item={item} role="group" aria-label={name}>
            {(isSection || title !== "") && (
              <Field label={`${name} · ${t.slotTitle}`}>
                <Input value={title} onChange={(_event, data) => set("title")(data.value)} />
              </Field>
            )}
            {definition?.choices !== undefined ? (
              <Field
                label={name}
                hint={slotHint(item)}
                validationState={refusal === undefined ? "none" : "error"}
                {...(refusal === undefined ? {} : { validationMessage: words().ledger.describeReason(refusal.reason) })}
              >
                <Select value={content} onChange={(_event, data) => set("content")(data.value)}>
                  <option value="">{t.choiceDefault}</option>
                  {choicesWith(definition.choices, content).map((choice) => (
                    <option key={choice} value={choice}>
                      {choice}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : (
              <LongText
                label={isSection || title !== "" ? `${name} · ${t.slotContent}` : name}
                rows={isSection || item === "引言" ? 3 : 1}
                value={content}
                onChange={set("content")}
                problem={refusal === undefined ? undefined : words().ledger.describeReason(refusal.reason)}
                warning={secret.length === 0 ? undefined : form.secrecy({ words: secret })}
                hint={slotHint(item) || undefined}
              />
            )}
            {conflictsOf(own, cells).map((conflict) => (
              <ConflictChoice
                key={conflict.column}
                conflict={conflict}
                heading={`${name} · ${conflict.column === "title" ? t.slotTitle : t.slotContent}`}
                onKeepMine={() => onEdits(key, (now) => keepMine(now, conflict.column, conflict.found))}
                onTakeTheirs={() => onEdits(key, (now) => withoutEdit(now, conflict.column))}
              />
            ))}
            {isSection && lastOfItem && (
              <Button
                className={styles.add}
                size="small"
                icon={<Add16Regular />}
                onClick={() => onAdd(slotKey(item, nextSlotSeq(entries, item)))}
              >
                {t.addSlot({ item })}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
};
