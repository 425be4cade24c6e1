/**
 * Measures of GB/T 9704-2012 in twips (1/20 pt; 1 mm = 56.7). 22 lines × 29 pt do not fit into 225 mm and 28 characters × 16 pt not into 156 mm: lines
 * are 28.95 pt, and characters stand a quarter of a point closer than their size.
 */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const paper = { width: twips(210), height: twips(297) };
/** 天头 37, 订口 28; what is left of 版心 156 × 225 gives the other two. */
export const margins = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };
/** 版心 */
export const typeArea = { width: paper.width - margins.left - margins.right, lines: 22, characters: 28 };

export const linePitch = 579;
export const titlePitch = 660;
/** Of the imprint (版记), whose letters are smaller. */
export const imprintPitch = 480;
export const footerPitch = 360;

/** Of the lists that go with a paper. */
export const annexPitch = 260;

/** Added between characters of body size. */
export const tightening = -5;
/** Sizes in points: 2号, 3号, 4号, 小5号. */
export const sizes = { title: 22, body: 16, small: 14, list: 9 };
/** 一字 of the body: what one full-width character takes. */
export const character = sizes.body * 20 + tightening;
/** 一字 of imprint and page number, which are not tightened. */
export const smallCharacter = sizes.small * 20;

/** 发文机关标志: its upper edge below that of 版心. */
export const issuerDrop = twips(35);
/** The dash of the page number stands 7 mm below 版心: from there to the paper's edge, less the half of its line that is below the dash. */
export const footerDistance = (bottom: number): number => bottom - twips(7) - 170;

/** Of a wide list: the page turned so that the head of the list is at the binding edge. */
const turnedMargins = { top: margins.left, bottom: margins.right, left: margins.bottom, right: margins.top };

/** Margins of a list's page, and the width between them. */
export const annexArea = (wide: boolean): { readonly margins: typeof margins; readonly width: number } => {
  const around = wide ? turnedMargins : margins;
  return { margins: around, width: (wide ? paper.height : paper.width) - around.left - around.right };
};
