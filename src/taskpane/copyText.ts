/** Puts text on the clipboard; false where the host blocks it, as Excel on the web may. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
