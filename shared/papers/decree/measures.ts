/** Twips, twentieths of a point: what a Word document measures in. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Word counts the size of letters in half points. */
export const points = (size: number): number => size * 2;

export const fontName = 'Times New Roman';

/** Sizes within what Nghị định 30/2020, Phụ lục I allows of each part of a paper. */
export const sizes = {
  nation: points(13),
  motto: points(14),
  issuer: points(13),
  number: points(13),
  place: points(14),
  title: points(14),
  body: points(14),
  signature: points(14),
  recipientsHead: points(12),
  recipients: points(11),
  pageNumber: points(14),
  annex: points(14),
  table: points(12),
  annexTable: points(11),
  originTable: points(10),
  origin: points(8),
} as const;

/** A4; 20 mm above and below, 30 mm to bind on the left, 15 mm on the right. */
export const paper = { short: 11_906, long: 16_838 } as const;
export const margins = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 } as const;

/** How wide a line of text is. */
export const textWidth = {
  portrait: paper.short - margins.left - margins.right,
  landscape: paper.long - margins.left - margins.right,
} as const;
export type Orientation = keyof typeof textWidth;
