import type { NoticeLayoutKey } from "../../notice/document";
import type { PanePreferences } from "../environment";

const layoutKey = "noticeLayout";

/** The layout last chosen in the pane; the command 构建通报 builds it too. */
export const readLayout = (preferences: PanePreferences): NoticeLayoutKey =>
  preferences.get(layoutKey) === "B" ? "B" : "A";

export const writeLayout = (preferences: PanePreferences, layout: NoticeLayoutKey): void =>
  preferences.set(layoutKey, layout);
