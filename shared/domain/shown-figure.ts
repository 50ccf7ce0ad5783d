/**
 * A figure as a Vietnamese reader expects it: `1.250,5`. Not by Intl, whose first use costs more than reading a report.
 */
export function shownFigure(figure: number): string {
  const [whole = '', decimals] = String(figure).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
