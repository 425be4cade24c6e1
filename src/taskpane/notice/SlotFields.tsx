import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { textOf } from "../../ledger/cell";
import type { NoticeLayoutKey } from "../../notice/document";
import { slotsOf } from "../../notice/slotUse";
import { shownValue } from "../edits/cellEdits";
import { paneWords } from "../environment";
import { SlotGroups } from "../settings/SlotGroups";
import type { SlotEntry } from "../settings/settingEdits";
import { useSettingEdits } from "../settings/useSettingEdits";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { useLedgerSession, useLedgerView } from "../useLedger";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface SlotFieldsProps {
  readonly layout: NoticeLayoutKey;
}

/** 要素: the rows of 通报设置 that the chosen layout prints, filled in where they are used. */
export const SlotFields = ({ layout }: SlotFieldsProps) => {
  const styles = useStyles();
  const { notice: t, conflict, update } = paneWords();
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const uses = useMemo(
    () => new Map(slotsOf(layout, ledger).map(({ definition, required }) => [definition.item, required])),
    [layout, ledger],
  );
  const mine = (key: string): boolean => key.startsWith("slots/") && uses.has(key.split("/")[1] ?? "");
  const { edits, slots, refused, unresolved, count, onEdits, onAdd, save, discard } = useSettingEdits(mine);
  const entries = slots.filter(({ item }) => uses.has(item));
  const written = (entry: SlotEntry): boolean =>
    textOf(shownValue(edits[entry.key] ?? {}, entry.cells, "content")) !== "";
  const blank = [...uses].filter(
    ([item, required]) => required && entries.every((entry) => entry.item !== item || !written(entry)),
  ).length;
  return (
    <Disclosure title={t.slotsOfLayout({ blank })}>
      {unresolved && <Note intent="warning">{conflict.unresolved}</Note>}
      <SlotGroups entries={entries} edits={edits} refused={refused} onEdits={onEdits} onAdd={onAdd} />
      <div className={styles.actions}>
        <Button disabledFocusable={count === 0 || session.busy !== null} onClick={() => void save()}>
          {session.busy === "saving" ? update.saving : t.saveSlots({ count })}
        </Button>
        {count > 0 && (
          <Button appearance="subtle" disabledFocusable={session.busy !== null} onClick={discard}>
            {update.discardAll}
          </Button>
        )}
      </div>
    </Disclosure>
  );
};
