import { useState } from "react";
import type { Refusal } from "../../ledger/change";
import { hasWritten } from "../../workbook/operations";
import { conflictsOf, type RowEdits } from "../edits/cellEdits";
import type { PendingEdits } from "../edits/keptInput";
import { useKept } from "../edits/useKeptInput";
import { useEditorSession } from "../shell/useEditor";
import { refusalsByHandle } from "../update/updateChanges";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { settingCells, settingChanges, slotEntries, type SlotEntry } from "./settingEdits";

export interface SettingEdits {
  /** Edits of the keys that were asked for. */
  readonly edits: PendingEdits;
  readonly count: number;
  /** Every row of 通报设置, also those begun here. */
  readonly slots: readonly SlotEntry[];
  readonly refused: ReadonlyMap<string, readonly Refusal[]>;
  /** An edit stands against a value that somebody else wrote meanwhile: saving waits for the choice. */
  readonly unresolved: boolean;
  readonly onEdits: (key: string, change: (edits: RowEdits) => RowEdits) => void;
  /** Another row of a section; gets the key of its edits. */
  readonly onAdd: (key: string) => void;
  /** True when everything was written. */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
}

const noRefusals: ReadonlyMap<string, readonly Refusal[]> = new Map();

/** Editing 台账设置 and 通报设置, or the part of them whose keys `mine` takes: kept until saved, written in one batch. */
export const useSettingEdits = (mine: (key: string) => boolean): SettingEdits => {
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const editor = useEditorSession();
  const { settings, setSettings } = useKept();
  const [refused, setRefused] = useState(noRefusals);
  const [unresolved, setUnresolved] = useState(false);
  const [added, setAdded] = useState<readonly string[]>([]);
  const edits = Object.fromEntries(Object.entries(settings).filter(([key]) => mine(key)));
  const slots = slotEntries(ledger, settings, added);

  const onEdits = (key: string, change: (now: RowEdits) => RowEdits): void => {
    setUnresolved(false);
    setSettings((all) => {
      const { [key]: now = {}, ...others } = all;
      const next = change(now);
      return Object.keys(next).length === 0 ? others : { ...all, [key]: next };
    });
  };

  const save = async (): Promise<boolean> => {
    const cellsOf = (key: string) =>
      slots.find((slot) => slot.key === key)?.cells ?? settingCells(ledger, key.slice("settings/".length));
    if (Object.entries(edits).some(([key, own]) => conflictsOf(own, cellsOf(key)).length > 0)) {
      setUnresolved(true);
      return false;
    }
    const name = await editor.require();
    if (name === null) return false;
    const { changes, keys } = settingChanges(edits, ledger);
    const outcome = await session.apply(changes, name);
    if (outcome === null) return false;
    const troubles = refusalsByHandle(outcome.refusals, keys);
    setRefused(troubles);
    const wrote = hasWritten(outcome);
    if (!wrote && outcome.obstacles.length > 0) return false;
    setSettings((all) => Object.fromEntries(Object.entries(all).filter(([key]) => !mine(key) || troubles.has(key))));
    return troubles.size === 0;
  };

  const discard = (): void => {
    setSettings((all) => Object.fromEntries(Object.entries(all).filter(([key]) => !mine(key))));
    setRefused(noRefusals);
  };

  return {
    edits,
    count: Object.keys(edits).length,
    slots,
    refused,
    unresolved,
    onEdits,
    onAdd: (key) => setAdded((all) => [...all, key]),
    save,
    discard,
  };
};
