/** Vietnamese has two. */
const mostOnOneLetter = 8;
/** Accents and their like, the two letters that become some when text is folded, or one half of any. */
const mark = /^[\p{M}\p{Cs}\uFF9E\uFF9F]$/u;
const firstMark = 0x300;

/**
 * Whether more marks stand on one letter than any language puts there. Composing such text takes time by the square of
 * their number: minutes for 1 MB, in the platform's own code, which nothing can stop.
 */
export function hasMarksWithoutEnd(text: string): boolean {
  // A run that is too long covers one of these places.
  for (let at = mostOnOneLetter; at < text.length; at += mostOnOneLetter + 1) {
    if (isMark(text, at) && runAround(text, at) > mostOnOneLetter) return true;
  }
  return false;
}

function isMark(text: string, at: number): boolean {
  return text.charCodeAt(at) >= firstMark && mark.test(text.charAt(at));
}

/** How many marks stand together, as far as it matters. */
function runAround(text: string, at: number): number {
  const most = mostOnOneLetter + 1;
  let [from, to] = [at, at + 1];
  while (to - from < most && isMark(text, from - 1)) from -= 1;
  while (to - from < most && isMark(text, to)) to += 1;
  return to - from;
}
