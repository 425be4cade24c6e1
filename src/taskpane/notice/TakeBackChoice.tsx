import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { rowHandle } from "../../ledger/ids";
import type { Ledger } from "../../ledger/model";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import type { TextDifference } from "../../notice/takeBack/takenBack";
import { FindingFoot } from "../shell/FindingList";
import { PagedList } from "../shell/PagedList";
import { SideBySide } from "./SideBySide";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  item: { display: "grid", gap: "2px", minWidth: 0 },
  check: { alignItems: "flex-start", maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  hint: { margin: 0, color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase200 },
  button: { minWidth: "auto" },
  apply: { justifySelf: "start" },
});

const longestName = 24;

export interface TakeBackChoiceProps {
  readonly differences: readonly TextDifference[];
  readonly ledger: Pick<Ledger, "issues">;
  readonly disabled: boolean;
  readonly onShowRow: (issueId: string) => void;
  readonly onAccept: (accepted: readonly TextDifference[]) => Promise<void>;
}

/** The differences that can be taken over; ticked at first where the next notice will say all of the paragraph so and the ledger says what it said. */
export const TakeBackChoice = ({ differences, ledger, disabled, onShowRow, onAccept }: TakeBackChoiceProps) => {
  const styles = useStyles();
  const t = words().takeBack.pane;
  /** What the user has ticked and unticked. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isWriting, setIsWriting] = useState(false);
  const isTicked = ({ key, exact, since }: TextDifference): boolean =>
    chosen.get(key) ?? (exact && since === undefined);
  const accepted = differences.filter(isTicked);
  const title = t.differences({ count: differences.length });

  const nameOf = ({ source, issueId }: TextDifference): string => {
    const issue = ledger.issues.find((each) => rowHandle(each.source) === issueId);
    const text = issue === undefined ? "" : `${issue.seq} ${issue.text}`.trim();
    const where =
      source.kind === "wording"
        ? t.goesTo.wording(source)
        : source.kind === "slot"
          ? t.goesTo.slot(source)
          : source.kind === "outcome" && source.column === "outcome"
            ? t.goesTo.ownOutcome
            : t.goesTo[source.kind];
    return [shortened(text, longestName), where].filter((part) => part !== "").join(" · ");
  };

  const tick = (key: string, isOn: boolean): void => setChosen((before) => new Map(before).set(key, isOn));
  const tickAll = (isOn: boolean): void => setChosen(new Map(differences.map(({ key }) => [key, isOn])));

  const accept = async (): Promise<void> => {
    setIsWriting(true);
    await onAccept(accepted).finally(() => setIsWriting(false));
  };

  return (
    <div className={styles.root}>
      <h4 className={styles.title}>{title}</h4>
      <div className={styles.actions}>
        <Button size="small" onClick={() => tickAll(true)}>
          {t.all}
        </Button>
        <Button size="small" onClick={() => tickAll(false)}>
          {t.none}
        </Button>
      </div>
      <PagedList
        label={title}
        items={differences}
        render={(difference) => (
          <div className={styles.item}>
            <Checkbox
              className={styles.check}
              checked={isTicked(difference)}
              label={nameOf(difference)}
              onChange={(_event, data) => tick(difference.key, data.checked === true)}
            />
            <SideBySide before={difference.before} after={difference.after} />
            {difference.since !== undefined && <p className={styles.hint}>{t.since[difference.since]}</p>}
            {!difference.exact && <p className={styles.hint}>{t.inexact}</p>}
            <FindingFoot place={t.line({ line: difference.line + 1 })}>
              {difference.issueId !== undefined && (
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={t.showRowLong({ text: nameOf(difference) })}
                  onClick={() => onShowRow(difference.issueId ?? "")}
                >
                  {t.showRow}
                </Button>
              )}
            </FindingFoot>
          </div>
        )}
      />
      <Button
        className={styles.apply}
        appearance="primary"
        disabledFocusable={disabled || isWriting || accepted.length === 0}
        onClick={() => void accept()}
      >
        {isWriting ? t.applying : t.apply({ count: accepted.length })}
      </Button>
    </div>
  );
};
