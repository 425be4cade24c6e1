/** What a row is about, whatever its position: the text of its item and, where each measure has its own cell, of its measure. */
export interface NamedRow {
  readonly itemText: string;
  readonly measureText: string;
}

export const rowPlace = ({ itemText, measureText }: NamedRow, perMeasure: boolean): string =>
  perMeasure ? `${itemText}\u0002${measureText}` : itemText;
