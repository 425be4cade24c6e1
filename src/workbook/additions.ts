/**
 * Sheets and names that a command is adding. Excel rolls nothing back: what ran before the action that failed stays in the workbook, so a
 * command that makes several sheets takes them away again itself. Only what Excel confirmed as added (its id came back) is taken away: a
 * sheet of the same name that a co-author made in the same moment is not ours.
 */
export interface Additions {
  /** `name`: the one it was added under. */
  readonly sheet: (sheet: Excel.Worksheet, name: string) => Excel.Worksheet;
  readonly name: (item: Excel.NamedItem) => Excel.NamedItem;
  /** Something besides to be queued when all is taken back. */
  readonly restore: (queue: () => void) => void;
  /** Deletes what was added, in a sync of its own; names of the sheets that could not be deleted. */
  readonly takeBack: () => Promise<readonly string[]>;
}

/** A loaded property, undefined where Excel did not get as far as that. */
export const loaded = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

export const trackAdditions = (context: Excel.RequestContext): Additions => {
  const sheets: { readonly sheet: Excel.Worksheet; readonly name: string }[] = [];
  const items: Excel.NamedItem[] = [];
  const restores: (() => void)[] = [];

  const takeBack = async (): Promise<readonly string[]> => {
    const { worksheets, names } = context.workbook;
    const added = sheets.flatMap(({ sheet, name }) => {
      const id = loaded(() => sheet.id);
      return id === undefined ? [] : [{ id, name }];
    });
    // names first: a name whose sheet is gone refers to nothing
    for (const item of items) {
      const name = loaded(() => item.name);
      if (name !== undefined) names.getItemOrNullObject(name).delete();
    }
    for (const { id } of added) worksheets.getItemOrNullObject(id).delete();
    for (const queue of restores) queue();
    try {
      await context.sync();
      return [];
    } catch {
      return added.map(({ name }) => name);
    }
  };

  return {
    sheet: (sheet, name) => {
      sheet.load("id");
      sheets.push({ sheet, name });
      return sheet;
    },
    name: (item) => {
      item.load("name");
      items.push(item);
      return item;
    },
    restore: (queue) => void restores.push(queue),
    takeBack,
  };
};
