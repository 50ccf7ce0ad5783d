/** What somebody writes of whole đồng: `5.000.000`, `5 000 000 đ`. NaN of what is no such figure. */
export function readAmount(text: string): number {
  const plain = text
    .trim()
    .replace(/\s*(đồng|đ)$/i, '')
    .replaceAll(/[\s.\u00a0]/g, '');
  const isGrouped = !text.includes('.') || /^\d{1,3}(\.\d{3})+\D*$/.test(text.trim());
  return isGrouped && /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
