import { body, dotted, heading, written } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { commendedTexts } from '../words/commended.ts';
import { labelsOf } from '../words/levels.ts';
import { inSentence } from '../words/names.ts';
import { periodName } from '../words/periods.ts';
import type { CommuneReport } from './commune-report.ts';
import { criteriaSection } from './criteria-section.ts';
import { moneyTable, targetRemarks, turnOutTable } from './drive-tables.ts';
import { dutyTable, propagandaTexts } from './duty-tables.ts';
import { groupNotes } from './group-notes.ts';
import { opening } from './opening.ts';
import { tallyTable } from './tally-section.ts';

/** The eight sections. The first and the last are written by a person; the others come from what units reported. */
export function reportBody(report: CommuneReport): Block[] {
  const { sections, rules } = report;
  const view = labelled(report);
  const isOneOf = (codes: readonly string[]) => (row: { code: string }) => codes.includes(row.code);
  const propaganda = view.movements.filter(isOneOf(sections.propaganda));
  const movements = view.movements.filter((row) => !isOneOf(sections.propaganda)(row));
  const inKind = movements.filter(isOneOf(sections.inKind));
  const { drivePart, dutyPart } = report;
  const targets = drivePart?.targets;
  return [
    ...opening(report),
    heading('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH'),
    ...typed(report.leadership),
    ...(dutyPart ? dutyTable(dutyPart) : []),
    heading('II. CÔNG TÁC TUYÊN TRUYỀN, VẬN ĐỘNG'),
    ...tallyTable(propaganda, { none: 'Số liệu tuyên truyền, vận động nằm trong bảng ở mục IV.', targets }),
    ...(dutyPart ? propagandaTexts(dutyPart) : []),
    heading('III. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ'),
    ...criteriaSection(report),
    heading('IV. KẾT QUẢ PHONG TRÀO THI ĐUA, RA QUÂN'),
    ...tallyTable(movements, { none: 'Không có số liệu.', targets }),
    ...targetRemarks(drivePart),
    ...(drivePart ? turnOutTable(drivePart) : []),
    ...[...commendedTexts(dutyPart?.commended), 'Số liệu của từng xóm tại Phụ lục II.'].map((text) => body(text)),
    heading('V. HUY ĐỘNG NGUỒN LỰC'),
    ...tallyTable(view.resources, { none: 'Không có số liệu.', withSum: isOneUnit(view.resources), targets }),
    ...(drivePart ? moneyTable(drivePart) : []),
    ...inKindTable(inKind),
    heading('VI. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
    ...notes(report, 'difficulties', 'Các đơn vị không nêu khó khăn, vướng mắc.'),
    heading('VII. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG TỚI'),
    ...notes(report, 'nextMonth', 'Các đơn vị không nêu nhiệm vụ tháng tới.'),
    heading('VIII. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...typed(report.proposals),
    body(
      `Trên đây là báo cáo kết quả xây dựng nông thôn mới nâng cao ${periodName(rules.period)} của Ủy ban nhân dân ${inSentence(rules.commune.name.vi)}./.`,
      { keepNext: true },
    ),
  ];
}

function inKindTable(rows: CommuneReport['view']['movements']): Block[] {
  if (rows.length === 0) return [];
  return [body('Hiến đất, ngày công (đã nêu ở mục IV):', { keepNext: true }), ...tallyTable(rows, { none: '' })];
}

function labelled({ view, rules }: CommuneReport): Pick<CommuneReport['view'], 'movements' | 'resources'> {
  const labels = labelsOf(rules.campaign);
  const named = (row: CommuneReport['view']['movements'][number]) => ({
    ...row,
    label: labels.get(row.code) ?? row.label,
  });
  return { movements: view.movements.map(named), resources: view.resources.map(named) };
}

/** Until there is text, lines to write on. */
function typed(text: string): Block[] {
  const paragraphs = written(text);
  return paragraphs.length > 0 ? paragraphs : dotted(3);
}

function notes({ units }: CommuneReport, note: 'difficulties' | 'nextMonth', none: string): Block[] {
  const groups = groupNotes(units, note);
  if (units.every(({ report }) => report === undefined)) return [body('Chưa có đơn vị nào gửi báo cáo.')];
  if (groups.length === 0) return [body(none)];
  return groups.map(({ text, units: named }) => body(`- ${named.join(', ')}: ${text}`));
}

function isOneUnit(rows: readonly { unit: string }[]): boolean {
  return new Set(rows.map(({ unit }) => unit)).size === 1;
}
