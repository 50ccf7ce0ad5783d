import type { FormRow } from '../../domain/form.ts';
import type { ProblemList } from '../problem-list.ts';
import type { RowCells } from '../row-cells.ts';
import type { CellAt, CellContent } from '../table.ts';
import { isNotApplicable } from '../words.ts';
import { answerInJson, notApplicableInJson } from './json-answer.ts';
import { fieldsOf, placeOf, reportType, type Located } from './json-fields.ts';
import { shownNode, type JsonNode } from './json-node.ts';

const noCells: RowCells = { total: undefined, met: undefined, rate: undefined, result: undefined };

/** The answer of an indicator: `{total, met}`, `{value}` or `{notApplicable: true}`; undefined where it is none of them. */
export function indicatorCells(at: Located, row: FormRow, problems: ProblemList): RowCells | undefined {
  if (at.node.is !== 'object') return reportShape(at, { row, problems });
  const fields = fieldsOf(at, problems, ['total', 'met', 'value', 'notApplicable']);
  const { total, met, value, notApplicable } = Object.fromEntries(fields);
  if (fields.size === 0) return reportMissing(at, row, problems);
  if (notApplicable)
    return onlyField(fields, at, { row, problems }) ? notApplicableCells(notApplicable, row, problems) : undefined;
  if (row.answer === 'ratio' && (!value || value.node.is === 'null'))
    return { ...noCells, total: cellOf(total, at, 'total'), met: cellOf(met, at, 'met') };
  if (!value) return reportShape(at, { row, problems });
  return onlyField(fields, at, { row, problems }) ? valueCells(value, row, problems) : undefined;
}

/** The month's figure of a movement or resource: a number, or `{notApplicable: true}`. */
export function monthCells(at: Located, row: FormRow, problems: ProblemList): RowCells | undefined {
  if (at.node.is !== 'object') return { ...noCells, result: cellOf(at) };
  const notApplicable = fieldsOf(at, problems, ['notApplicable']).get('notApplicable');
  return notApplicable ? notApplicableCells(notApplicable, row, problems) : reportMissing(at, row, problems);
}

function valueCells(value: Located, row: FormRow, problems: ProblemList): RowCells | undefined {
  const { node } = value;
  // As the template has it: an answer that is still to come.
  if (node.is === 'null') return { ...noCells, result: cellOf(value) };
  if (row.answer === 'boolean' && node.is !== 'boolean') return reportShape(value, { row, problems });
  const isLevel = node.is === 'string' && !isNotApplicable(node.text);
  if (row.answer === 'level' && !isLevel) return reportShape(value, { row, problems });
  return { ...noCells, result: cellOf(value) };
}

interface About {
  row: FormRow;
  problems: ProblemList;
}

function onlyField(fields: ReadonlyMap<string, Located>, at: Located, { row, problems }: About): boolean {
  if (fields.size === 1) return true;
  problems.add('contradictory-answer', { place: placeOf(at), row: row.code, found: [...fields.keys()].join(', ') });
  return false;
}

function reportShape(at: Located, { row, problems }: About): undefined {
  const [answer, notApplicable] = [answerInJson(row), notApplicableInJson(row)];
  const vi = `${answer}, hoặc ${notApplicable} nếu không áp dụng`;
  const en = `${answer}, or ${notApplicable} if it does not apply`;
  reportType(at, { vi, en }, { problems, row: row.code });
}

function reportMissing(at: Located, row: FormRow, problems: ProblemList): undefined {
  problems.add('missing-value', { place: placeOf(at), row: row.code, values: { label: row.label } });
}

/** The same words as in a table, so that one set of rules judges both. */
function notApplicableCells(at: Located, row: FormRow, problems: ProblemList): RowCells | undefined {
  if (at.node.is !== 'boolean' || !at.node.boolean) {
    reportType(at, 'true', { problems, row: row.code });
    return undefined;
  }
  return { ...noCells, result: { place: placeOf(at), content: { is: 'not-applicable', text: 'x' } } };
}

/** A field as a cell; an absent one is blank and has the place where it should stand. */
function cellOf(at: Located | undefined, parent?: Located, name = ''): CellAt {
  if (at) return { place: placeOf(at), content: contentOf(at.node) };
  return { place: placeOf({ node: { is: 'null' }, path: [...(parent?.path ?? []), name] }), content: undefined };
}

function contentOf(node: JsonNode): CellContent | undefined {
  switch (node.is) {
    case 'null':
      return undefined;
    case 'number':
      return { is: 'number', number: Number(node.source), written: node.source };
    case 'boolean':
      return node;
    case 'string':
    case 'object':
    case 'array':
      return { is: 'text', text: shownNode(node) };
  }
}
