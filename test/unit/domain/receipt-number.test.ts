import { describe, expect, it } from 'vitest';
import { heardReceiptNumber, receiptNumber } from '../../../shared/domain/receipt-number.ts';

const object = { key: 'reports/luc-ba/2024-03/xom-2/a.xlsx', versionId: 'v1' };
const numbers = Array.from({ length: 200 }, (_, at) => receiptNumber({ ...object, versionId: String(at) }));

describe('the number of a receipt', () => {
  it('is three groups of three digits', () => {
    for (const number of numbers) expect(number).toMatch(/^\d{3}-\d{3}-\d{3}$/);
  });

  it('is the same for the same version of an object, and another for another', () => {
    expect(receiptNumber(object)).toBe(receiptNumber({ ...object }));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(receiptNumber({ ...object, key: 'b' })).not.toBe(receiptNumber(object));
  });

  it('is heard whether or not its groups are said', () => {
    const number = receiptNumber(object);

    expect(heardReceiptNumber(number.replaceAll('-', ''))).toBe(number);
    expect(heardReceiptNumber(` ${number.replaceAll('-', ' ')} `)).toBe(number);
    expect(heardReceiptNumber(number.slice(1))).toBeUndefined();
    expect(heardReceiptNumber('không rõ')).toBeUndefined();
  });

  it('is not taken for another when one digit is misheard', () => {
    for (const number of numbers) {
      const digits = number.replaceAll('-', '');
      for (let at = 0; at < 9; at += 1) {
        const other = String((Number(digits[at]) + 1 + (at % 9)) % 10);
        expect(heardReceiptNumber(digits.slice(0, at) + other + digits.slice(at + 1))).toBeUndefined();
      }
    }
  });

  it('is not taken for another when two neighbouring digits are swapped', () => {
    for (const number of numbers) {
      const digits = number.replaceAll('-', '');
      for (let at = 0; at < 8; at += 1) {
        const [a = '', b = ''] = digits.slice(at, at + 2);
        const swapped = digits.slice(0, at) + b + a + digits.slice(at + 2);
        expect(heardReceiptNumber(swapped)).toBe(a === b ? number : undefined);
      }
    }
  });
});
