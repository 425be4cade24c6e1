import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { paneWords } from "../environment";
import { wordOf } from "../fields/labels";
import { LightBadge } from "../shell/LightBadge";
import type { TreeRow } from "./issuesView";

const useStyles = makeStyles({
  tree: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    minWidth: 0,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  level1: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    marginTop: tokens.spacingVerticalS,
  },
  level2: { fontWeight: tokens.fontWeightSemibold, paddingLeft: "8px" },
  level3: { paddingLeft: "16px" },
  level4: { paddingLeft: "36px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  twist: {
    flexShrink: 0,
    width: "20px",
    height: "20px",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
  },
  body: { flex: 1, minWidth: 0 },
  text: { overflowWrap: "anywhere" },
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "3", overflow: "hidden" },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Lines drawn at once; a tree of hundreds of issues stays quick. */
const page = 150;

export interface IssueTreeProps {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  readonly onToggle: (key: string) => void;
  readonly onOpen: (row: TreeRow) => void;
}

/** The tree: arrow keys move and open, Enter shows the item. One line is in the tab order (WAI-ARIA tree pattern). */
export const IssueTree = ({ label, rows, onToggle, onOpen }: IssueTreeProps) => {
  const styles = useStyles();
  const t = paneWords().issues;
  const hintId = useId();
  const root = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState("");
  const [shown, setShown] = useState(page);
  const visible = rows.slice(0, shown);
  const currentKey = visible.some((row) => row.key === current) ? current : (visible[0]?.key ?? "");
  const levelClass = { 1: styles.level1, 2: styles.level2, 3: styles.level3, 4: styles.level4 } as const;

  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    root.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  });

  const moveTo = (row: TreeRow | undefined): void => {
    if (row === undefined) return;
    moved.current = true;
    setCurrent(row.key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = visible.findIndex((row) => row.key === currentKey);
    const row = visible[index];
    if (row === undefined) return;
    const parent = (): TreeRow | undefined =>
      visible
        .slice(0, index)
        .reverse()
        .find((above) => above.level < row.level);
    switch (event.key) {
      case "ArrowDown":
        moveTo(visible[index + 1]);
        break;
      case "ArrowUp":
        moveTo(visible[index - 1]);
        break;
      case "Home":
        moveTo(visible[0]);
        break;
      case "End":
        moveTo(visible[visible.length - 1]);
        break;
      case "ArrowRight":
        if (row.expanded === false) onToggle(row.key);
        else if (row.expanded === true) moveTo(visible[index + 1]);
        break;
      case "ArrowLeft":
        if (row.expanded === true) onToggle(row.key);
        else moveTo(parent());
        break;
      case "Enter":
      case " ":
        if (row.item === null) onToggle(row.key);
        else onOpen(row);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <>
      <span id={hintId} hidden>
        {t.treeHint}
      </span>
      <ul
        ref={root}
        className={styles.tree}
        role="tree"
        aria-label={label}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
      >
        {visible.map((row) => (
          <li
            key={row.key}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.size}
            aria-expanded={row.expanded}
            tabIndex={row.key === currentKey ? 0 : -1}
            className={mergeClasses(styles.row, levelClass[row.level])}
            data-handle={row.item?.handle}
            onFocus={() => setCurrent(row.key)}
            onClick={() => (row.item === null ? onToggle(row.key) : onOpen(row))}
          >
            <span
              className={styles.twist}
              onClick={(event) => {
                if (row.expanded === undefined) return;
                event.stopPropagation();
                onToggle(row.key);
              }}
            >
              {row.expanded === true && <ChevronDown16Regular aria-hidden />}
              {row.expanded === false && <ChevronRight16Regular aria-hidden />}
            </span>
            <div className={styles.body}>
              <div className={mergeClasses(styles.text, row.level > 2 && styles.clamp)}>
                {row.label === "" ? "" : `${row.label} `}
                {row.text === "" ? (row.level === 1 ? t.noAspect : row.level === 2 ? t.noProblem : t.noText) : row.text}
              </div>
              <div className={styles.meta}>
                {row.item !== null && row.status !== "" && <span>{wordOf(row.status)}</span>}
                {row.children !== null &&
                  (row.level === 3 ? (
                    <span>{t.measures({ progress: t.children(row.children) })}</span>
                  ) : (
                    <span>{t.childrenLong(row.children)}</span>
                  ))}
                <LightBadge light={row.light} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          {t.showMore({ count: Math.min(page, rows.length - shown) })}
        </Button>
      )}
    </>
  );
};
