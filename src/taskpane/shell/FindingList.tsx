import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const heading = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
  overflowWrap: "anywhere",
} as const;

const useStyles = makeStyles({
  grade: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  gradeTitle: { ...heading, padding: "2px 8px", borderRadius: tokens.borderRadiusMedium },
  red: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  yellow: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorPaletteYellowForeground2 },
  grey: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  rule: { minWidth: 0 },
  ruleTitle: heading,
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    display: "grid",
    gap: "2px",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, marginLeft: "auto" },
});

/** Headings below that of the page or section the findings stand in. */
type Heading = "h3" | "h4" | "h5";

export interface FindingGradeProps {
  readonly name: string;
  readonly heading: Heading;
  /** How grave it is. */
  readonly colour: "red" | "yellow" | "grey";
  readonly title: string;
  readonly children: ReactNode;
}

/** All findings of a grade. */
export const FindingGrade = ({ name, heading: Title, colour, title, children }: FindingGradeProps) => {
  const styles = useStyles();
  return (
    <section className={styles.grade} aria-label={name}>
      <Title className={mergeClasses(styles.gradeTitle, styles[colour])}>{title}</Title>
      {children}
    </section>
  );
};

export interface FindingRuleProps {
  readonly heading: Heading;
  readonly title: string;
  /** What holds for all of them. */
  readonly intro: ReactNode;
  /** Of `FindingItem`s. */
  readonly children: ReactNode;
}

/** Those that one rule found. */
export const FindingRule = ({ heading: Title, title, intro, children }: FindingRuleProps) => {
  const styles = useStyles();
  return (
    <div className={styles.rule}>
      <Title className={styles.ruleTitle}>{title}</Title>
      {intro}
      <FindingItems>{children}</FindingItems>
    </div>
  );
};

export const FindingItems = ({ children }: { readonly children: ReactNode }) => (
  <ul className={useStyles().list}>{children}</ul>
);

export const FindingItem = ({ children }: { readonly children: ReactNode }) => (
  <li className={useStyles().item}>{children}</li>
);

export interface FindingFootProps {
  readonly place: string;
  /** Buttons. */
  readonly children: ReactNode;
}

/** Where something was found, and what can be done about it. */
export const FindingFoot = ({ place, children }: FindingFootProps) => {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <span className={styles.place}>{place}</span>
      <span className={styles.actions}>{children}</span>
    </div>
  );
};
