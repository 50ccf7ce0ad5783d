import { AlignmentType, type Table } from 'docx';
import { sizes, textWidth } from './measures.ts';
import { pair } from './pair.ts';
import { line } from './texts.ts';

const left = 4300;

/** Room for a signature and a seal between the post and the name. */
const roomToSign = 1500;

/** Where a paper goes, and who signs it. The name is put in by whoever does. */
export function foot(recipients: readonly string[]): Table {
  const bold = { bold: true, size: sizes.signature };
  return pair(
    [left, textWidth.portrait - left],
    [
      [
        [
          line('Nơi nhận:', { bold: true, italics: true, size: sizes.recipientsHead, align: AlignmentType.LEFT }),
          ...recipientLines(recipients).map((each) =>
            line(each, { size: sizes.recipients, align: AlignmentType.LEFT }),
          ),
        ],
        [line('TM. ỦY BAN NHÂN DÂN', bold), line('CHỦ TỊCH', { ...bold, after: roomToSign }), line('', bold)],
      ],
    ],
  );
}

/** Each line with a semicolon; the last is what is kept, at the office’s clerk (VT) whatever the list calls it. */
export function recipientLines(recipients: readonly string[]): string[] {
  const isKept = (each: string): boolean => each.startsWith('Lưu:');
  const kept = recipients.find((each) => isKept(each) && /\bVT\b/.test(each)) ?? 'Lưu: VT';
  return [...recipients.filter((each) => !isKept(each)).map((each) => `- ${each};`), `- ${kept}.`];
}
