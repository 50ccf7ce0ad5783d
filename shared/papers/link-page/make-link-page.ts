import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { lastCountedDay } from '../../domain/mailing/reminder-steps.ts';
import { dateText, periodText } from '../../domain/period.ts';
import type { MonthRules } from '../../domain/rules.ts';
import type { Unit } from '../../domain/unit.ts';
import { points, sizes, textWidth } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import { writeDocument } from '../decree/write-document.ts';
import { inSentence } from '../words/names.ts';
import { qrImage } from './qr-image.ts';

export interface LinkPage {
  rules: MonthRules;
  links: readonly { unit: Unit; url: string }[];
}

const perRow = 4;
/** Sixteen units with their names stand on one sheet. */
const codeMillimetres = 38;
const small = points(10);
const width = textWidth.portrait;

/** A sheet of QR codes to be cut up and handed out, one a unit: the same bytes for the same links. */
export function makeLinkPage({ rules, links }: LinkPage): Promise<Uint8Array> {
  const commune = rules.commune.name.vi;
  const month = periodText(rules).vi;
  const last = dateText(lastCountedDay(rules));
  return writeDocument({
    title: `Mã gửi báo cáo của ${inSentence(commune)}. ${month}`,
    creator: `UBND ${inSentence(commune)}`,
    dated: rules.period.opensAt,
    parts: [
      {
        orientation: 'portrait',
        blocks: [
          line(`MÃ GỬI BÁO CÁO – ${commune.toUpperCase()}`, { bold: true, size: sizes.title }),
          line(month, { bold: true, size: sizes.table, after: 60 }),
          line('Mở máy ảnh của điện thoại hoặc Zalo, quét mã của đơn vị mình, rồi gửi báo cáo. Không cần tài khoản.', {
            size: small,
          }),
          line(`Mỗi mã chỉ dùng cho một đơn vị trong kỳ này, đến hết ngày ${last}. Mất mã thì báo ngay công chức xã.`, {
            size: small,
            after: 80,
          }),
          codes(links, month),
        ],
      },
    ],
  });
}

function codes(links: LinkPage['links'], month: string): Table {
  const dashed = { style: BorderStyle.DASHED, size: 4, color: '808080' };
  const cells = links.map(({ unit, url }, index) => codeCell(unit.name.vi, { url, month, id: index + 1 }));
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) => {
    const own = cells.slice(row * perRow, (row + 1) * perRow);
    return [...own, ...Array.from({ length: perRow - own.length }, () => cellOf([new Paragraph('')]))];
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: perRow }, () => width / perRow),
    layout: TableLayoutType.FIXED,
    margins: { left: 40, right: 40, marginUnitType: WidthType.DXA },
    borders: {
      top: dashed,
      bottom: dashed,
      left: dashed,
      right: dashed,
      insideHorizontal: dashed,
      insideVertical: dashed,
    },
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
}

function codeCell(name: string, { url, month, id }: { url: string; month: string; id: number }): TableCell {
  const code = qrImage(url, { id, name, millimetres: codeMillimetres });
  return cellOf([
    line(name, { bold: true, size: sizes.table, before: 60, keepNext: true }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0 },
      keepNext: true,
      children: [code],
    }),
    line(month, { size: points(8), after: 60 }),
  ]);
}

function cellOf(children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width / perRow, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children,
  });
}
