import { fillTexts, type ProblemValues } from './problem-texts/fill.ts';
import { slotTexts } from './problem-texts/slot.ts';
import { unreadTexts } from './problem-texts/unread.ts';
import type { Bilingual } from './text.ts';

const texts = { ...unreadTexts, ...slotTexts } satisfies Record<string, Bilingual>;

export type UnreadCode = keyof typeof texts;

/** As `problemText`, for what is said without reading the file: who reads none has not the texts of all its faults in its bundle. */
export function unreadText(code: UnreadCode, values: ProblemValues): Bilingual {
  return fillTexts(texts[code], values);
}
