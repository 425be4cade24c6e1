import type { ConditionalFormatContent } from "../model/content";
import type { WorkbookModel } from "../model/workbookModel";

type Draft = { -readonly [K in keyof ConditionalFormatContent]: ConditionalFormatContent[K] };

/**
 * Conditional formats while an add-in builds them: Office.js adds an empty rule and sets its parts one by one; the model takes whole rules.
 * Changes are collected and written at the end of the batch.
 */
export class ConditionalFormatStore {
  private readonly sheets = new Map<string, { drafts: Draft[]; rewrite: boolean; readonly added: Set<string> }>();
  private readonly modelIds = new Map<string, string>();
  private next = 1;

  constructor(private readonly model: WorkbookModel) {}

  reset(): void {
    this.sheets.clear();
    this.modelIds.clear();
  }

  /** Rules of a sheet in order of priority, with ids that stay. */
  list(sheet: string): readonly ConditionalFormatContent[] {
    const pending = this.sheets.get(sheet);
    if (pending) return pending.drafts;
    const known = new Map([...this.modelIds].map(([id, modelId]) => [modelId, id]));
    return this.model.conditionalFormats(sheet).map((format) => {
      const id = known.get(format.id) ?? `{CF-${this.next++}}`;
      this.modelIds.set(id, format.id);
      return { ...format, id };
    });
  }

  add(sheet: string, format: Omit<ConditionalFormatContent, "id" | "priority">): string {
    const pending = this.pending(sheet);
    const id = `{CF-${this.next++}}`;
    // A new rule comes first, as in Excel.
    pending.drafts = [{ ...format, id, priority: 0 }, ...pending.drafts];
    pending.drafts.forEach((draft, index) => (draft.priority = index));
    pending.added.add(id);
    if (pending.drafts.length > pending.added.size) pending.rewrite = true;
    return id;
  }

  update(sheet: string, id: string, patch: Partial<Omit<ConditionalFormatContent, "id">>): void {
    const pending = this.pending(sheet);
    pending.drafts = pending.drafts.map((draft) => (draft.id === id ? { ...draft, ...patch } : draft));
    if (!pending.added.has(id)) pending.rewrite = true;
  }

  remove(sheet: string, keep: (format: ConditionalFormatContent) => ConditionalFormatContent | null): void {
    const pending = this.pending(sheet);
    pending.drafts = pending.drafts.flatMap((draft) => keep(draft) ?? []);
    pending.rewrite = true;
  }

  /** Writes what was collected for a sheet into the model. */
  flush(sheet: string): void {
    const pending = this.sheets.get(sheet);
    if (!pending) return;
    this.sheets.delete(sheet);
    if (pending.rewrite) this.model.removeConditionalFormats(sheet, null);
    const drafts = pending.rewrite ? pending.drafts : pending.drafts.filter((draft) => pending.added.has(draft.id));
    for (const { id, ...format } of drafts) this.modelIds.set(id, this.model.addConditionalFormat(sheet, format));
  }

  private pending(sheet: string): { drafts: Draft[]; rewrite: boolean; readonly added: Set<string> } {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const fresh = {
      drafts: this.list(sheet).map((format) => ({ ...format })),
      rewrite: false,
      added: new Set<string>(),
    };
    this.sheets.set(sheet, fresh);
    return fresh;
  }
}
