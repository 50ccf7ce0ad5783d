import { AlignmentType, type Paragraph, type Table } from 'docx';
import { sizes, textWidth } from './measures.ts';
import { pair } from './pair.ts';
import { line } from './texts.ts';

const left = 4300;

/** Room for a signature and a seal between the post and the name. */
const roomToSign = 1500;

/** On whose behalf a paper is signed, and by whom; the name is put in by whoever does, where it is not known. */
export interface Signature {
  lines: readonly string[];
  /** Beneath them, where it is said how to sign. */
  how?: string;
  name?: string;
}

const ofCommittee: Signature = { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] };

/** Where a paper goes, and who signs it. */
export function foot(recipients: readonly string[], signature: Signature = ofCommittee): Table {
  return pair([left, textWidth.portrait - left], [[goingTo(recipients), signed(signature)]]);
}

/** Where a paper goes, beside or beneath who signs it. */
export function goingTo(recipients: readonly string[]): Paragraph[] {
  const style = { align: AlignmentType.LEFT };
  return [
    line('Nơi nhận:', { ...style, bold: true, italics: true, size: sizes.recipientsHead }),
    ...recipientLines(recipients).map((each) => line(each, { ...style, size: sizes.recipients })),
  ];
}

/** Two who sign beside each other. */
export function signatures(one: Signature, other: Signature): Table {
  const half = Math.floor(textWidth.portrait / 2);
  return pair([half, textWidth.portrait - half], [[signed(one), signed(other)]]);
}

function signed({ lines, how, name = '' }: Signature): Paragraph[] {
  const bold = { bold: true, size: sizes.signature };
  const last = lines.length - 1;
  return [
    ...lines.map((each, index) =>
      line(each, { ...bold, ...(how === undefined && index === last && { after: roomToSign }) }),
    ),
    ...(how === undefined ? [] : [line(how, { italics: true, size: sizes.signature, after: roomToSign })]),
    line(name, bold),
  ];
}

/** Each line with a semicolon; the last is what is kept, at the office’s clerk (VT) whatever the list calls it. */
export function recipientLines(recipients: readonly string[]): string[] {
  const isKept = (each: string): boolean => each.startsWith('Lưu:');
  const kept = recipients.find((each) => isKept(each) && /\bVT\b/.test(each)) ?? 'Lưu: VT';
  return [...recipients.filter((each) => !isKept(each)).map((each) => `- ${each};`), `- ${kept}.`];
}
