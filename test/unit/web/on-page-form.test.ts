import { describe, expect, it } from 'vitest';
import type { FormView, FormViewRow } from '../../../shared/api/form-view.ts';
import { beginningOf, changedIn, withLast, withZeros, type Answers } from '../../../web/send/on-page/answers.ts';
import { makeReport } from '../../../web/send/on-page/make-report.ts';
import { readNumber, writeNumber } from '../../../web/send/on-page/read-number.ts';

const row = (code: string, more: Partial<FormViewRow> = {}): FormViewRow => ({
  section: 'indicators',
  code,
  label: code,
  unit: 'hộ',
  answer: 'ratio',
  levels: [],
  whole: true,
  required: true,
  most: 1e12,
  ...more,
});

const form: FormView = {
  communeId: 'luc-ba',
  commune: { vi: 'Xã Lục Ba', en: 'Lục Ba commune' },
  unitId: 'xom-2',
  unit: { vi: 'Xóm 2', en: 'Hamlet 2' },
  period: '2024-03',
  rows: [
    row('17.5', { last: { value: { total: 185, met: 104 }, period: '2024-02' } }),
    row('14.1', { answer: 'figure', whole: false, last: { value: { value: 1234.5 }, period: '2024-01' } }),
    row('2.1', { answer: 'boolean', last: { value: { value: false }, period: '2024-02' } }),
    row('PT.02', { section: 'movements', answer: 'figure' }),
    row('NL.03', { section: 'resources', answer: 'figure' }),
    row('9', { answer: 'level', levels: ['Khá', 'Tốt'], required: false }),
  ],
};

const filled = (rows: Answers['rows']): Answers => ({
  ...beginningOf(form),
  rows: { ...beginningOf(form).rows, ...rows },
});
const faultsIn = (answers: Answers) => {
  const made = makeReport(form, answers);
  return 'faults' in made ? made.faults.map(({ code, text }) => [code, text.en]) : [];
};

describe('the form on the page', () => {
  it('begins with last month’s levels, and blank where every month begins anew', () => {
    expect(beginningOf(form).rows).toMatchObject({
      '17.5': { total: '185', met: '104' },
      '14.1': { value: '1.234,5' },
      '2.1': { value: 'false' },
      'PT.02': {},
    });
  });

  it('with nothing changed and nothing new is the report of last month’s levels and of zeros', () => {
    expect(makeReport(form, withZeros(beginningOf(form), form.rows))).toEqual({
      report: {
        unit: 'xom-2',
        period: '2024-03',
        indicators: { '17.5': { total: 185, met: 104 }, '14.1': { value: 1234.5 }, '2.1': { value: false } },
        movements: { 'PT.02': 0 },
        resources: { 'NL.03': 0 },
        notes: { difficulties: '', nextMonth: '' },
        nominations: [],
      },
    });
  });

  it('takes zeros and last month’s levels only where nothing stands, and loses nothing that was typed', () => {
    const answers = filled({ 'PT.02': { value: '7' }, '17.5': { total: '190', met: '120' }, '14.1': {} });

    expect(withZeros(answers, form.rows).rows).toMatchObject({ 'PT.02': { value: '7' }, 'NL.03': { value: '0' } });
    expect(withLast(answers, form.rows).rows).toMatchObject({
      '17.5': { total: '190', met: '120' },
      '14.1': { value: '1.234,5' },
      'PT.02': { value: '7' },
    });
  });

  it('says which rows differ from last month, typed back they differ no more', () => {
    const changed = (rows: Answers['rows']) => changedIn(filled(rows), form.rows);

    expect(changed({})).toEqual({ same: 3, changed: [] });
    expect(changed({ '17.5': { total: '185', met: '105' }, '2.1': { notApplicable: true } })).toEqual({
      same: 1,
      changed: ['17.5', '2.1'],
    });
    expect(changed({ '17.5': { total: ' 185', met: '104', notApplicable: false } }).changed).toEqual([]);
  });

  it('says of each row what keeps it from being sent, and asks nothing of a row that is not owed', () => {
    const answers = filled({
      '17.5': { total: '10', met: '11' },
      '14.1': { value: '12.5' },
      '2.1': { value: '' },
      'PT.02': { value: '' },
      'NL.03': { value: '3.500.000' },
    });

    expect(faultsIn(answers)).toEqual([
      ['17.5', 'More are met than there are.'],
      ['14.1', '“{found}” is no number. Write it like 1250 or 12,5 (a comma before decimals).'],
      ['2.1', 'Nothing is chosen.'],
      ['PT.02', 'Not filled in. Write 0 if there was none.'],
    ]);
  });

  it.each([
    ['-3', 'below 0'],
    ['5.000.001', 'too large'],
    ['12,5', 'whole'],
  ])('says of %s in its row what the judge would say of it', (typed, words) => {
    const rows = [row('PT.02', { section: 'movements', answer: 'figure', unit: 'cây', most: 5_000_000 })];
    const made = makeReport({ ...form, rows }, filled({ 'PT.02': { value: typed } }));

    expect(made).toEqual({ faults: [{ code: 'PT.02', found: typed, text: expect.anything() }] });
    expect('faults' in made && made.faults[0]?.text.en).toContain(words);
  });

  it('takes decimals where things are measured, and none of money', () => {
    const rows = [
      row('PT.08', { section: 'movements', answer: 'figure', unit: 'm³', whole: false }),
      row('NL.03', { section: 'resources', answer: 'figure', unit: 'đồng', whole: false }),
    ];
    const made = makeReport({ ...form, rows }, filled({ 'PT.08': { value: '0,5' }, 'NL.03': { value: '3,5' } }));

    expect('faults' in made && made.faults.map(({ code }) => code)).toEqual(['NL.03']);
  });

  it('keeps zero, blank and “does not apply” three things', () => {
    const answers = filled({ 'PT.02': { notApplicable: true }, 'NL.03': { value: '0' } });

    expect(makeReport(form, answers)).toMatchObject({
      report: { movements: { 'PT.02': { notApplicable: true } }, resources: { 'NL.03': 0 } },
    });
  });
});

describe('a number as it is typed', () => {
  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    [' 19.500.000 ', 19_500_000],
    ['12,5', 12.5],
    ['1.661,25', 1661.25],
  ])('%s is read', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['12.5', '1,250,000', '12,', '-3', 'mười', '1.25', '1e3', ''])('%s is asked about', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('is written so that it is read back to the last digit', () => {
    for (const value of [0, 0.1, 1234.5678, 999_999_999_999.5, 1e15])
      expect(readNumber(writeNumber(value))).toBe(value);
  });
});
