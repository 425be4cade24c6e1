import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { NoticeDocument, NoticeLayoutKey } from "../../notice/document";
import { isLayoutKey, layoutKeys, noticeLayouts } from "../../notice/layouts";
import type { NoticeOutcome } from "../../workbook/operations";
import { paneWords, useEnvironment } from "../environment";
import { ExportSection } from "../export/ExportSection";
import { Note } from "../shell/Note";
import { ObstacleList } from "../shell/ObstacleList";
import { useLedgerSession } from "../useLedger";
import { BuiltNotice } from "./BuiltNotice";
import { HandEdits } from "./HandEdits";
import { layoutName, writeLayout } from "./noticeLayout";
import { SlotFields } from "./SlotFields";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  build: { justifySelf: "start" },
});

/** What the page 出件 keeps while the user is elsewhere, filling what is missing. */
export interface NoticeView {
  readonly layout: NoticeLayoutKey;
  readonly outcome: NoticeOutcome | null;
}

export interface NoticePageProps {
  readonly view: NoticeView;
  readonly onView: (view: NoticeView) => void;
}

const documentOf = (outcome: NoticeOutcome | null): NoticeDocument | null =>
  outcome !== null && "document" in outcome ? outcome.document : null;

/** 出件: builds the notice, says what is missing, shows it and copies it. */
export const NoticePage = ({ view, onView }: NoticePageProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const { preferences, exports } = useEnvironment();
  const session = useLedgerSession();
  const { outcome, layout } = view;
  const document = documentOf(outcome);

  const choose = (next: NoticeLayoutKey): void => {
    writeLayout(preferences, next);
    onView({ layout: next, outcome: null });
  };

  const build = async (overwriteEdits: boolean): Promise<void> => {
    const next = await session.buildNotice(layout, overwriteEdits);
    if (next === null) return;
    onView({ layout, outcome: next });
    if (next.kind === "noLedger") await session.refresh();
  };

  return (
    <main>
      <div className={styles.root}>
        <h2 className={styles.title}>{t.title}</h2>
        <p className={styles.text}>{t.intro}</p>
        <RadioGroup
          aria-label={t.layout}
          value={layout}
          onChange={(_event, data) => {
            if (isLayoutKey(data.value)) choose(data.value);
          }}
        >
          {layoutKeys.map((key) => (
            <Radio key={key} value={key} label={layoutName(key)} />
          ))}
        </RadioGroup>
        <SlotFields key={layout} layout={layout} />
        <Button
          className={styles.build}
          appearance="primary"
          disabledFocusable={session.busy !== null}
          onClick={() => void build(false)}
        >
          {document === null ? t.build({ paper: noticeLayouts[layout].sheet }) : t.rebuild}
        </Button>
        {outcome?.kind === "built" && <Note intent="success">{t.builtTo({ sheet: outcome.sheet })}</Note>}
        {outcome?.kind === "obstacle" && (
          <Note intent="warning" title={paneWords().obstaclesTitle}>
            <ObstacleList obstacles={outcome.obstacles} />
          </Note>
        )}
        {outcome?.kind === "foreignSheet" && <Note intent="warning">{t.foreign({ sheet: outcome.sheet })}</Note>}
        {outcome?.kind === "edited" && (
          <HandEdits
            sheet={outcome.sheet}
            edits={outcome.edits}
            disabled={session.busy !== null}
            onOverwrite={() => void build(true)}
            onKeep={() => onView({ layout, outcome: null })}
          />
        )}
        {document !== null && <BuiltNotice document={document} written={outcome?.kind === "built"} />}
        {exports !== undefined && <ExportSection {...exports} busy={session.busy !== null} />}
      </div>
    </main>
  );
};
