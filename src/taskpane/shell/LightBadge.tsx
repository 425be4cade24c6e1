import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Light } from "../../ledger/light";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    borderRadius: tokens.borderRadiusMedium,
    padding: "0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    border: "1px solid transparent",
  },
  red: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    borderTopColor: tokens.colorPaletteRedBorder1,
    borderRightColor: tokens.colorPaletteRedBorder1,
    borderBottomColor: tokens.colorPaletteRedBorder1,
    borderLeftColor: tokens.colorPaletteRedBorder1,
  },
  blue: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  yellow: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorPaletteYellowForeground2 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  grey: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});

const colours: Readonly<Record<Light["kind"], "red" | "blue" | "yellow" | "green" | "grey">> = {
  overdue: "red",
  today: "red",
  recheck: "yellow",
  soon: "blue",
  lagging: "yellow",
  closable: "green",
  longTerm: "grey",
  none: "grey",
};

export interface LightBadgeProps {
  readonly light: Light;
}

/** 预警 in words and colour; nothing where there is none. */
export const LightBadge = ({ light }: LightBadgeProps) => {
  const styles = useStyles();
  if (light.kind === "none") return null;
  return (
    <span className={mergeClasses(styles.badge, styles[colours[light.kind]])}>
      {paneWords().light[light.kind](light)}
    </span>
  );
};
