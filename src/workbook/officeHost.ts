/** Where the pane runs, as Office says when it is ready. */
export interface OfficeHost {
  readonly isExcel: boolean;
  /** Language of Office, null outside it. */
  readonly language: string | null;
  /** Colour behind the pane as "#rrggbb"; undefined where the host has no theme. */
  readonly background: string | undefined;
}

export const officeReady = async (): Promise<OfficeHost> => {
  const { host } = await Office.onReady();
  return {
    isExcel: host === Office.HostType.Excel,
    language: host === null ? null : Office.context.displayLanguage,
    background: Office.context.officeTheme?.bodyBackgroundColor,
  };
};
