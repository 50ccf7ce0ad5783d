import type { DataValidation } from 'hucre/xlsx';
import type { FormRow } from '../../domain/form.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { headers, no, nominationKinds, notApplicable, yes, type ColumnName } from './form-texts.ts';

/** A cell that is answered in, with the cell of the same row whose figure it may not exceed, if there is one. */
export interface AnswerCell {
  row: FormRow;
  name: ColumnName;
  cell: string;
  total: string;
  /** Above this a figure in the row's unit is refused. */
  largest: number;
}

/**
 * What a spreadsheet says while a cell is filled in. It warns and lets pass: what the reader takes, such as `1.250,5` typed
 * in an English locale, must not be barred here.
 */
export function checkOf(answer: AnswerCell): DataValidation | undefined {
  const { row, name, cell } = answer;
  const about = aboutOf(answer);
  if (!about) return undefined;
  const title = `${row.code} · ${headers[row.section][name]}`.slice(0, 32);
  return {
    range: cell,
    ...about.check,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    inputTitle: title,
    inputMessage: about.prompt,
    errorTitle: title,
    errorMessage: about.error,
  };
}

export function nominationCheck(range: string): DataValidation {
  const prompt = `Chọn: ${nominationKinds.join(' hoặc ')}.`;
  return {
    range,
    ...listOf(nominationKinds),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    inputMessage: prompt,
    errorMessage: prompt,
  };
}

interface About {
  check: Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1'>;
  prompt: string;
  error: string;
}

function aboutOf(answer: AnswerCell): About | undefined {
  const { row, name } = answer;
  if (name === 'note') return undefined;
  if (name === 'rate') return aboutRate(answer.cell, 'Không cần ghi: hệ thống tự tính từ Tổng số và Số đạt.');
  if (row.answer === 'boolean') return aboutWords([yes, no]);
  if (row.answer === 'level') return aboutWords(row.levels);
  if (row.answer === 'ratio' && name === 'result')
    return aboutRate(answer.cell, 'Chỉ ghi ở đây khi không có Tổng số và Số đạt: tỷ lệ %, ví dụ 97,3.');
  return aboutFigure(answer);
}

function aboutFigure({ row, name, cell, total, largest }: AnswerCell): About {
  const kind = row.whole ? 'số nguyên' : 'số';
  const example = row.whole ? '1250' : '1250 hoặc 12,5';
  const whole = row.whole ? `,${cell}=INT(${cell})` : '';
  const isMet = name === 'met';
  const bound = isMet ? `,IF(ISNUMBER(${total}),${cell}<=${total},TRUE)` : '';
  const limit = isMet ? 'không lớn hơn Tổng số' : `không quá ${shownFigure(largest)}`;
  return {
    check: figureOr(cell, `AND(${cell}>=0,${cell}<=${largest}${whole}${bound})`),
    prompt: `Ghi ${kind} (${row.unit})${isMet ? ', không lớn hơn Tổng số' : ''}. Không chấm hàng nghìn: ${example}. Không áp dụng thì ghi x.`,
    error: `Ô này cần ${kind} từ 0 trở lên, ${limit}, ví dụ ${example}; hoặc x nếu không áp dụng.`,
  };
}

function aboutRate(cell: string, prompt: string): About {
  return {
    check: figureOr(cell, `AND(${cell}>=0,${cell}<=100)`),
    prompt,
    error: 'Tỷ lệ là số từ 0 đến 100, ví dụ 97,3; hoặc x nếu không áp dụng.',
  };
}

/** AND computes all of its parts, so that text must be kept from it by IF. */
function figureOr(cell: string, isFit: string): About['check'] {
  const words = [`LOWER(${cell})="x"`, `${cell}="-"`, `LOWER(${cell})="${notApplicable.toLowerCase()}"`];
  return { type: 'custom', formula1: `IF(ISNUMBER(${cell}),${isFit},OR(${words.join(',')}))` };
}

function aboutWords(words: readonly string[]): About {
  const all = [...words, notApplicable];
  const choice = `Chọn: ${all.join(', ')}.`;
  return { check: listOf(all), prompt: choice.slice(0, 255), error: choice.slice(0, 225) };
}

const longestList = 255;

/** In the file a list is parted by commas, whatever a locale shows. Words that it cannot hold are only named in the prompt. */
function listOf(words: readonly string[]): About['check'] {
  const fits = words.join(',').length <= longestList && words.every((word) => !/[",]/.test(word));
  if (fits) return { type: 'list', values: [...words] };
  return { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' };
}
