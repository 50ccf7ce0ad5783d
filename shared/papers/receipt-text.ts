import type { Receipt } from '../domain/receipt-view.ts';
import type { Bilingual } from '../domain/text.ts';

interface Circumstances {
  unit: Bilingual;
  commune: Bilingual;
  period: Bilingual;
  /** A newer report counts now. */
  superseded: boolean;
  /** The officer returned it: it does not count. */
  returned: Bilingual | undefined;
}

const sections = {
  indicators: 'I. Chỉ tiêu',
  movements: 'II. Phong trào thi đua',
  resources: 'III. Nguồn lực',
} as const;

/** Long enough to know a row by, short enough for a chat message. */
const labelCharacters = 32;

/** A receipt as plain text: a hamlet's fits into one message of a chat. */
export function receiptText(receipt: Receipt, about: Circumstances): string {
  return `${[...opening(receipt, about), ...countedLines(receipt), ...closing(receipt, about)].join('\n')}\n`;
}

function opening(
  { number, receivedAtText }: Receipt,
  { unit, commune, period, superseded, returned }: Circumstances,
): string[] {
  return [
    `BIÊN NHẬN ${number}`,
    `${unit.vi}, ${commune.vi}`,
    period.vi,
    `Đã nhận lúc ${receivedAtText.vi} (giờ Việt Nam, do hệ thống ghi).`,
    ...(superseded ? ['Bản này đã được thay bằng bản gửi sau.'] : []),
    ...(returned ? [returned.vi] : []),
    '',
    'Máy đọc được như sau; nếu có số nào sai, hãy sửa tệp rồi gửi lại.',
  ];
}

function countedLines({ counted }: Receipt): string[] {
  return (['indicators', 'movements', 'resources'] as const).flatMap((section) => {
    const own = counted.filter((row) => row.section === section);
    const lines = own.map(({ code, label, text }) => `${code} ${shortLabel(label)}: ${text}`);
    return lines.length === 0 ? [] : [sections[section], ...lines];
  });
}

function closing(
  { number, receivedAtText, lines }: Receipt,
  { unit, period, superseded, returned }: Circumstances,
): string[] {
  const { difficulties, nextMonth, nominations } = lines;
  return [
    `Khó khăn: ${difficulties} dòng. Nhiệm vụ tháng tới: ${nextMonth} dòng. Đề nghị khen thưởng: ${nominations}.`,
    '',
    `Receipt ${number}. ${unit.en}. ${period.en}. Received ${receivedAtText.en}${superseded ? ', replaced since' : ''}.`,
    ...(returned ? [returned.en] : []),
  ];
}

/** Whole words of a label. */
function shortLabel(label: string): string {
  if (label.length <= labelCharacters) return label;
  const cut = label.slice(0, labelCharacters).replace(/\s+\S*$/, '');
  return `${cut.replace(/[,;.]$/, '')}…`;
}
