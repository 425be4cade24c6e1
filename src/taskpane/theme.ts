import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** Chinese faces that Windows, Mac and Linux have, before the system's own choice, so that one text is set in one face. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

const lightTheme = withFonts(webLightTheme);
const darkTheme = withFonts(webDarkTheme);

/** A colour of Office as #RRGGBB is dark when its luminance is below the middle. */
export const isDarkColor = (color: string | undefined): boolean => {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (match === null) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

export const paneTheme = (dark: boolean): Theme => (dark ? darkTheme : lightTheme);
