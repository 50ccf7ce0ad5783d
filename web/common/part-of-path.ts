/** A part of the path that the page is at: of `/communes/luc-ba` number 1 is `luc-ba`. */
export function partOfPath(index: number): string | undefined {
  const part = location.pathname.split('/').filter(Boolean)[index];
  return part === undefined ? undefined : decodeURIComponent(part);
}
