import { currentLocale } from "../../locales";
import { isLayoutKey, noticeLayouts, type NoticeLayoutKey } from "../../notice/layouts";
import type { PanePreferences } from "../environment";

const layoutKey = "noticeLayout";

/** The layout last chosen in the pane; the command 构建通报 builds it too. */
export const readLayout = (preferences: PanePreferences): NoticeLayoutKey => {
  const kept = preferences.get(layoutKey);
  return isLayoutKey(kept) ? kept : "A";
};

export const layoutName = (layout: NoticeLayoutKey): string => noticeLayouts[layout].name[currentLocale()];

export const writeLayout = (preferences: PanePreferences, layout: NoticeLayoutKey): void =>
  preferences.set(layoutKey, layout);
