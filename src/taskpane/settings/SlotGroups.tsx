import { makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { SlotSettings, type SlotSettingsProps } from "./SlotSettings";
import type { SlotEntry } from "./settingEdits";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface SlotGroupsProps extends SlotSettingsProps {
  /** 项目 of the row to go to: the group that holds it is open. */
  readonly focusItem?: string;
}

const isChoice = ({ definition }: SlotEntry): boolean => definition?.kind === "choice";
const isFixed = ({ definition }: SlotEntry): boolean => definition?.kind === "fixed";

/** 通报设置: first what has to be written, then, folded, the choices and the words that are fixed unless the user writes others. */
export const SlotGroups = ({ entries, focusItem = "", ...props }: SlotGroupsProps) => {
  const styles = useStyles();
  const t = paneWords().settings;
  const group = (title: string, own: readonly SlotEntry[]) =>
    own.length > 0 && (
      <Disclosure title={title} initiallyOpen={own.some(({ item }) => item === focusItem)}>
        <SlotSettings {...props} entries={own} />
      </Disclosure>
    );
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{t.slotsHint}</p>
      <SlotSettings {...props} entries={entries.filter((entry) => !isChoice(entry) && !isFixed(entry))} />
      {group(t.slotChoices, entries.filter(isChoice))}
      {group(t.slotFixed, entries.filter(isFixed))}
    </div>
  );
};
