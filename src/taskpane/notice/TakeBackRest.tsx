import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "../../locales";
import type { TakenBack } from "../../notice/takeBack/takenBack";
import { PagedList } from "../shell/PagedList";
import { Disclosure } from "../shell/Disclosure";
import { SideBySide } from "./SideBySide";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  button: { minWidth: "auto", flexShrink: 0 },
});

export interface TakeBackRestProps {
  readonly found: TakenBack;
  readonly onShowRow: (issueId: string) => void;
}

/** Everything that was not taken back, each with why: nothing of either text is left out. */
export const TakeBackRest = ({ found, onShowRow }: TakeBackRestProps) => {
  const styles = useStyles();
  const t = words().takeBack.pane;
  const group = <T,>(title: string, hint: string, items: readonly T[], render: (item: T) => ReactNode) =>
    items.length > 0 && (
      <Disclosure title={title} initiallyOpen={items.length <= 5}>
        <p className={styles.hint}>{hint}</p>
        <PagedList label={title} items={items} render={render} />
      </Disclosure>
    );
  const withRow = (text: string, issueId: string | undefined) => (
    <div className={styles.row}>
      <p className={styles.text} lang="zh-CN">
        {text}
      </p>
      {issueId !== undefined && (
        <Button
          className={styles.button}
          size="small"
          aria-label={t.showRowLong({ text })}
          onClick={() => onShowRow(issueId)}
        >
          {t.showRow}
        </Button>
      )}
    </div>
  );
  const { undecided, computed, contradictions, moved, unknown, missing } = found;
  return (
    <>
      {group(t.undecided({ count: undecided.length }), t.undecidedHint, undecided, (each) => (
        <>
          <span className={styles.place}>{t.line({ line: each.line + 1 })}</span>
          <SideBySide before={each.built} after={each.text} />
          {withRow(t.ownWords({ text: each.own.join("……") }), each.issueId)}
        </>
      ))}
      {group(t.computed({ count: computed.length }), t.computedHint, computed, ({ kind, line, built, text }) => (
        <>
          <span className={styles.place}>
            {t.computedKinds[kind]} · {t.line({ line: line + 1 })}
          </span>
          <SideBySide before={built} after={text} />
        </>
      ))}
      {group(
        t.contradictions({ count: contradictions.length }),
        t.contradictionsHint,
        contradictions,
        ({ before, texts }) =>
          texts.map((text, index) =>
            text === before ? null : <SideBySide key={index} before={before} after={text} />,
          ),
      )}
      {group(t.moved({ count: moved.length }), t.movedHint, moved, ({ text, issueId }) => withRow(text, issueId))}
      {group(t.unknown({ count: unknown.length }), t.unknownHint, unknown, ({ line, text }) => (
        <>
          <span className={styles.place}>{t.line({ line: line + 1 })}</span>
          {withRow(text, undefined)}
        </>
      ))}
      {group(t.missing({ count: missing.length }), t.missingHint, missing, ({ text, issueId }) =>
        withRow(text, issueId),
      )}
    </>
  );
};
