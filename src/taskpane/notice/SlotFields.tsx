import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { textOf } from "../../ledger/cell";
import type { NoticeLayoutKey } from "../../notice/document";
import { slotDefinitions } from "../../notice/slots";
import { shownValue } from "../edits/cellEdits";
import { paneWords } from "../environment";
import { SlotSettings } from "../settings/SlotSettings";
import { useSettingEdits } from "../settings/useSettingEdits";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { useLedgerSession } from "../useLedger";

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
  const items = useMemo(
    () => new Set(slotDefinitions.filter(({ layouts }) => layouts.includes(layout)).map(({ item }) => item)),
    [layout],
  );
  const mine = (key: string): boolean => key.startsWith("slots/") && items.has(key.split("/")[1] ?? "");
  const { edits, slots, refused, unresolved, count, onEdits, onAdd, save, discard } = useSettingEdits(mine);
  const entries = slots.filter(({ item }) => items.has(item));
  const blank = entries.filter(
    ({ key, cells, definition }) =>
      definition?.required === true && textOf(shownValue(edits[key] ?? {}, cells, "content")) === "",
  ).length;
  return (
    <Disclosure title={t.slotsOfLayout({ blank })}>
      {unresolved && <Note intent="warning">{conflict.unresolved}</Note>}
      <SlotSettings entries={entries} edits={edits} refused={refused} onEdits={onEdits} onAdd={onAdd} />
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
