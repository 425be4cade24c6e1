import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { words } from "../../locales";
import { wordDiff } from "../../notice/takeBack/wordDiff";

const useStyles = makeStyles({
  // two columns where the pane is wide enough for them, one above the other where it is not
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
  },
  side: { minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  part: { textDecorationLine: "none", borderRadius: tokens.borderRadiusSmall, color: tokens.colorNeutralForeground1 },
  gone: { backgroundColor: tokens.colorPaletteRedBackground2, textDecorationLine: "line-through" },
  fresh: { backgroundColor: tokens.colorPaletteGreenBackground2, textDecorationLine: "underline" },
});

export interface SideBySideProps {
  readonly before: string;
  readonly after: string;
}

/** Two readings of one text, with what differs struck out here and underlined there. */
export const SideBySide = ({ before, after }: SideBySideProps) => {
  const styles = useStyles();
  const t = words().takeBack.pane;
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  const side = (name: string, text: string, kind: "gone" | "new") => (
    <div className={styles.side}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.text} lang="zh-CN">
        {text === "" && t.blank}
        {parts.map((part, index) =>
          part.kind === "same" ? (
            <span key={index}>{part.text}</span>
          ) : part.kind !== kind ? null : kind === "gone" ? (
            <del key={index} className={mergeClasses(styles.part, styles.gone)}>
              {part.text}
            </del>
          ) : (
            <ins key={index} className={mergeClasses(styles.part, styles.fresh)}>
              {part.text}
            </ins>
          ),
        )}
      </dd>
    </div>
  );
  return (
    <dl className={styles.root}>
      {side(t.built, before, "gone")}
      {side(t.found, after, "new")}
    </dl>
  );
};
