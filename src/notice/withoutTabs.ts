/** 印发机关 and its date stand apart by a tab, which neither a cell nor a web page shows as one. Same length. */
export const withoutTabs = (text: string): string => text.replace(/\t/g, "　");
