/** Unicode's own bound for text that is to be put in order as it comes (UAX 15, “Stream-Safe Text Format”). */
const mostOnOneLetter = 30;
/** Accents and their like, and the two letters that become some when text is folded. */
const marks = /[\p{M}\uFF9E\uFF9F]{31}/u;
/** One of them, or one half of one. */
const mark = /^[\p{M}\p{Cs}\uFF9E\uFF9F]$/u;
const firstMark = 0x300;

/**
 * Whether more marks stand on one letter than any language puts there. Composing such text takes time by the square of
 * their number: minutes for 1 MB, in the platform's own code, which nothing can stop.
 */
export function hasMarksWithoutEnd(text: string): boolean {
  // A run that is too long covers one of these places.
  for (let at = mostOnOneLetter; at < text.length; at += mostOnOneLetter + 1) {
    if (text.charCodeAt(at) < firstMark || !mark.test(text.charAt(at))) continue;
    // A mark takes one or two characters.
    if (marks.test(text.slice(Math.max(0, at - 2 * mostOnOneLetter), at + 2 * mostOnOneLetter + 2))) return true;
  }
  return false;
}
