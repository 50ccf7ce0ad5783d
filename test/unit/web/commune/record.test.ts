import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../../web/commune/acts/amount.ts';
import { faultsOf } from '../../../../web/common/faults.ts';
import { ownFaults } from '../../../../web/commune/acts/own-faults.ts';
import { nameOfFile, pictureTypeOf } from '../../../../web/commune/files/file-kind.ts';
import { openAnswers, overdueFirst, type Task } from '../../../../web/commune/tasks/open-answers.ts';

describe('an amount of money', () => {
  it.each([
    ['5000000', 5_000_000],
    ['5.000.000', 5_000_000],
    [' 5 000 000 đ ', 5_000_000],
    ['50.000 đồng', 50_000],
  ])('is read from “%s” as a person means it', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'năm triệu', '50.00', '1.5', '12,5', '5.0000.000', '-5'])('is not guessed from “%s”', (text) => {
    expect(readAmount(text)).toBeNaN();
  });
});

describe('what somebody left out of a form', () => {
  const fields = [
    { name: 'units', label: 'Đơn vị', kind: 'several', options: [], all: 'Tất cả', required: true },
    { name: 'amount', label: 'Số tiền', kind: 'amount', required: true },
  ] as const;

  it('is told at each field before anything is sent', () => {
    const filled = new FormData();
    filled.set('amount', '50.00');

    const { ofFields, others } = faultsOf(ownFaults(fields, filled) ?? { text: { vi: '', en: '' }, errors: [] }, [
      'units',
      'amount',
    ]);

    expect(ofFields['units']?.[0]?.vi).toBe('Hãy chọn ít nhất một.');
    expect(ofFields['amount']?.[0]?.vi).toContain('“50.00” chưa phải là số tiền');
    expect(others).toEqual([]);
  });

  it('is that neither words nor a file say what was done', () => {
    const said = [{ name: 'text', label: 'Đã làm gì', kind: 'text', orElse: 'file' }] as const;
    const filled = new FormData();
    filled.set('text', '  ');
    filled.set('file', new File([], ''));

    expect(ownFaults(said, filled)?.errors[0]?.at).toBe('/text');
    filled.set('file', new File(['%PDF'], 'bien-ban.pdf'));
    expect(ownFaults(said, filled)).toBeUndefined();
  });

  it('is nothing where all is there', () => {
    const filled = new FormData();
    filled.set('amount', '50.000');
    filled.append('units', 'xom-2');

    expect(ownFaults(fields, filled)).toBeUndefined();
  });
});

describe('a fault of the API', () => {
  const text = { vi: 'Lỗi', en: 'Fault' };

  it('of one of several things stands at their field, and of a file that is asked a place for at the file', () => {
    const errors = [
      { at: '/units/1', vi: 'Không có đơn vị', en: 'No such unit' },
      { at: '/fileName', vi: 'Chỉ nhận PDF', en: 'PDF only' },
    ];

    const { ofFields, others } = faultsOf({ text, errors }, ['units', 'file']);

    expect(ofFields['units']?.[0]?.en).toBe('No such unit');
    expect(ofFields['file']?.[0]?.en).toBe('PDF only');
    expect(others).toEqual([]);
  });
});

describe('a file that came', () => {
  it('is a picture by the end of its name, whatever path leads to it', () => {
    expect(pictureTypeOf('evidence/luc-ba/2024-03/xom-2.a.by-link.jpg')).toBe('image/jpeg');
    expect(pictureTypeOf('/communes/luc-ba/evidence-files/2024-04/a.PNG?act=task-done-1')).toBe('image/png');
    expect(pictureTypeOf('evidence/luc-ba/2024-03/xom-2.a.pdf')).toBeUndefined();
    expect(nameOfFile('/communes/luc-ba/evidence-files/2024-04/a.docx?act=b.c')).toBe('a.docx');
  });

  it('is never shown as anything that could run', () => {
    expect(['svg', 'html', 'js', 'txt', 'xml'].map((end) => pictureTypeOf(`a.${end}`))).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('the plan’s duties', () => {
  const task = (id: string, state: Task['state'], dueBy: string) => ({ ...blank, id, state, dueBy });

  it('stand with what is overdue first, oldest first, and then what is due', () => {
    const { overdue, others } = overdueFirst([
      task('a', 'done', '2024-03-18'),
      task('b', 'not-due', '2024-06-14'),
      task('c', 'overdue', '2024-05-10'),
      task('d', 'due', '2024-04-16'),
      task('e', 'overdue', '2024-04-12'),
    ]);

    expect(overdue.map(({ id }) => id)).toEqual(['e', 'c']);
    expect(others.map(({ id }) => id)).toEqual(['d', 'b', 'a']);
  });

  it('are left to whoever has neither done them nor is excused', () => {
    const answer = (unitId: string, state: Task['state']) => ({ ...noAnswer, unitId, state });
    const answers = [answer('xom-2', 'done'), answer('xom-3', 'excused'), answer('xom-4', 'overdue')];

    expect(openAnswers({ answers }).map(({ unitId }) => unitId)).toEqual(['xom-4']);
  });
});

const name = { vi: '', en: '' };
const noAnswer = { name, on: null, how: null, evidence: [] };
const blank: Omit<Task, 'id' | 'state' | 'dueBy'> = {
  line: '',
  role: 'xom',
  roleName: name,
  name,
  words: null,
  recurs: 'monthly',
  stateName: name,
  answered: { done: 0, excused: 0, of: 1 },
  answers: [],
};
