import type { FormRow } from '../domain/form.ts';
import { shownFigure } from '../domain/shown-figure.ts';
import { chooseReading, readWritten } from './figure.ts';
import { fold, foldedSet } from './fold.ts';
import { numberInWords } from './number-words.ts';
import { columnWords, noneWords, roughWords, sameWords } from './wording.ts';

/** What to type instead of a text that is no figure. */
export interface Remedy {
  remedyVi: string;
  remedy: string;
}

const none = foldedSet(noneWords);
const same = foldedSet(sameWords);
const rough = [...foldedSet(roughWords)].join('|');

const figure = String.raw`\d[\d., ]*`;
const fraction = new RegExp(
  `^(${figure})(?:\\p{L}[^/]*)? ?(?:[/／:]|trên(?: tổng(?: số)?)?) ?(${figure})(\\p{L}.*)?$`,
  'u',
);
const range = new RegExp(`^(${figure})(?:[-–—÷]|đến|tới) ?(${figure})(\\p{L}.*)?$`, 'u');
const sum = new RegExp(`^${figure}(?:\\+ ?${figure})+(\\p{L}.*)?$`, 'u');
/** Crossed out, or raised behind a figure. */
const setApart = /~~|\^\(|\d ?[¹²³⁰⁴-⁹₀-₉]/;
const roughSign = /^[~≈><≥≤±]|\d ?\+$/;
const roughBefore = new RegExp(`^(?:${rough}) (?=\\d)`);
const roughBehind = new RegExp(`\\d (?:[^\\d]* )?(?:${rough})$`);

const inDigits: Remedy = {
  remedyVi: 'Hãy ghi bằng chữ số, ví dụ 1250 hoặc 12,5.',
  remedy: 'Write it in digits, such as 1250 or 12,5.',
};
const zeroOrNot: Remedy = {
  remedyVi: 'Hãy ghi số; nếu không có thì ghi 0, nếu không áp dụng thì ghi “không áp dụng”.',
  remedy: 'Write a figure; 0 if there was none, “không áp dụng” if it does not apply.',
};
const again: Remedy = {
  remedyVi: 'Hãy ghi lại chính con số, dù không thay đổi.',
  remedy: 'Write the figure itself again, even if it has not changed.',
};
const oneOnly: Remedy = {
  remedyVi: 'Hãy ghi một con số duy nhất, không ghi khoảng hay phân số.',
  remedy: 'Write one figure, not a range or a fraction.',
};
const figureAlone: Remedy = {
  remedyVi: 'Hãy ghi riêng con số, không để chữ số gạch bỏ hay chữ số nhỏ ghi chú bên cạnh.',
  remedy: 'Write the figure alone, without digits that are crossed out or raised.',
};
const bySender: Remedy = {
  remedyVi: 'Hãy tự cộng và chỉ ghi tổng.',
  remedy: 'Add it up and write the sum alone.',
};
const unclearMarks: Remedy = {
  remedyVi:
    'Dấu chấm, dấu phẩy ở đây không rõ. Hãy ghi liền các chữ số, chỉ dùng dấu phẩy trước phần lẻ, ví dụ 1250 hoặc 12,5.',
  remedy: 'Its marks are unclear. Write the digits together, with a comma before decimals only, such as 1250 or 12,5.',
};
/** An example with decimals would make of millions a few đồng. */
const unclearMoney: Remedy = {
  remedyVi:
    'Dấu chấm, dấu phẩy ở đây không rõ. Ô này tính bằng đồng: hãy ghi liền các chữ số, không dấu, ví dụ mười hai triệu năm trăm nghìn đồng thì ghi 12500000.',
  remedy:
    'Its marks are unclear. The row counts đồng: write the digits together without marks, such as 12500000 for twelve and a half million.',
};

/** As far as the text can be understood, exactly what to type. It is never read so: that is for its sender to decide. */
export function remedyFor(text: string, row: FormRow): Remedy {
  const plain = plainText(text);
  if (setApart.test(plain)) return figureAlone;
  return remedyForMany(plain, row) ?? remedyForWords(plain, row) ?? inDigits;
}

/** Of more than one figure, or of one that is not exact. */
export function remedyForMany(text: string, row: FormRow): Remedy | undefined {
  const plain = plainText(text);
  const [, met, total] = fraction.exec(plain) ?? [];
  if (met !== undefined && total !== undefined) return ofFraction(row, valueOf(met), valueOf(total));
  if (range.test(plain)) return oneOnly;
  if (sum.test(plain)) return bySender;
  if (none.has(fold(plain))) return zeroOrNot;
  return isRough(plain) ? exactly(/\d[\d., ]*/.exec(plain)?.[0] ?? '') : undefined;
}

function plainText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase().slice(0, 100);
}

function isRough(plain: string): boolean {
  const folded = fold(plain);
  return roughSign.test(plain) || roughBefore.test(folded) || roughBehind.test(folded);
}

function remedyForWords(plain: string, { unit }: FormRow): Remedy | undefined {
  const folded = fold(plain);
  if (same.has(folded) || /^["″”〃]+$/.test(plain)) return again;
  if (folded === '') return zeroOrNot;
  const number = numberInWords(folded.endsWith(` ${fold(unit)}`) ? folded.slice(0, -fold(unit).length - 1) : folded);
  if (number !== undefined) return typed(shownFigure(number));
  if (!/^[\d., ]+$/.test(plain)) return undefined;
  return unit === 'đồng' ? unclearMoney : unclearMarks;
}

/** People write `120/125` for 120 of 125. */
function ofFraction({ answer }: FormRow, met: number | undefined, total: number | undefined): Remedy {
  if (answer !== 'ratio' || met === undefined || total === undefined || met > total) return oneOnly;
  const [intoTotal, intoMet] = [columnWords.total[0], columnWords.met[0]];
  return {
    remedyVi: `Hãy ghi ${shownFigure(total)} ở cột “${intoTotal}” và ${shownFigure(met)} ở cột “${intoMet}”.`,
    remedy: `Write ${shownFigure(total)} in the column “${intoTotal}” and ${shownFigure(met)} in the column “${intoMet}”.`,
  };
}

function exactly(digits: string): Remedy {
  const value = valueOf(digits);
  if (value === undefined) return inDigits;
  return {
    remedyVi: `Hãy ghi con số đúng, không ghi ước chừng; nếu đúng là ${shownFigure(value)} thì ghi ${shownFigure(value)}.`,
    remedy: `Write the exact figure; if it is ${shownFigure(value)}, write ${shownFigure(value)}.`,
  };
}

function typed(shown: string): Remedy {
  return {
    remedyVi: `Hãy ghi bằng chữ số; nếu đúng là ${shown} thì ghi ${shown}.`,
    remedy: `Write it in digits; if it is ${shown}, write ${shown}.`,
  };
}

/** A figure that can be read in one way. */
export function valueOf(text: string): number | undefined {
  const written = readWritten(text);
  const reading = written.is === 'figure' && written.suffix === '' ? chooseReading(written, new Set()) : undefined;
  return reading?.exact ? reading.value : undefined;
}
