/** The number that the digits from `from` to the end write, or undefined where they are no digits or there are none. */
export function wholeNumber(text: string, from = 0): number | undefined {
  let number = from < text.length ? 0 : Number.NaN;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    number = code >= 0x30 && code <= 0x39 ? number * 10 + code - 0x30 : Number.NaN;
  }
  return Number.isNaN(number) ? undefined : number;
}
