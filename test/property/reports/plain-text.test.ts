import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../shared/reports/file-refused.ts';
import { readSharedStrings } from '../../../shared/reports/xlsx/shared-strings.ts';

const settings = { seed: 20_240_315, numRuns: 1000 };

function read(xml: string): unknown {
  try {
    return readSharedStrings(Buffer.from(xml));
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

/** The same XML with a blank in each text's tag: none is then as plain as the shortcut wants it. */
const theLongWay = (xml: string): string => xml.replaceAll('<si>', '<si >');

const run = fc
  .tuple(
    fc.constantFrom('<t>', '<t xml:space="preserve">'),
    fc.constantFrom('', ' ', 'Đạt', ' 1.250 ', '_x0041_b_', '&lt;'),
  )
  .map(([open, text]) => `${open}${text}</t>`);
const text = fc.oneof(
  run.map((only) => `<si>${only}</si>`),
  fc
    .array(run, { maxLength: 2 })
    .map((runs) => `<si>${runs.map((each) => `<r>${each}</r>`).join('')}<rPh><t>a</t></rPh></si>`),
  fc.constantFrom('<si/>', '<si><t/></si>', ' ', '<t>a</t>'),
);
const table = fc.array(text, { maxLength: 6 }).map((texts) => `<sst>${texts.join('')}</sst>`);

describe('a shared text that is read at once is what reading it element by element gives', () => {
  it('in any table of texts', () => {
    fc.assert(
      fc.property(table, (xml) => {
        expect(read(xml)).toEqual(read(theLongWay(xml)));
      }),
      settings,
    );
  });

  it('in a table of which a character was changed', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.constantFrom('<', '>', '&', '"', '/', 's', ' ', ''), (xml, at, other) => {
        const index = at % xml.length;
        const spoilt = xml.slice(0, index) + other + xml.slice(index + 1);

        expect(read(spoilt)).toEqual(read(theLongWay(spoilt)));
      }),
      settings,
    );
  });
});
