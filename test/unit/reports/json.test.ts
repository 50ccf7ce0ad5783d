import { describe, expect, it } from 'vitest';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { expectedOf, sampleBytes } from '../../fixtures/reports/sample.ts';

const station = formOf('tram-y-te');
const office = formOf('van-phong-ubnd');

function stationJson(indicators: string): string {
  return `{"unit":"tram-y-te","period":"2024-03","indicators":{${indicators}}}`;
}

describe('a JSON report', () => {
  it('may be in UTF-16 or have a BOM', async () => {
    const text = `\uFEFF${sampleBytes('xom-6_2024-03.json').toString('utf8')}`;

    const readings = await Promise.all([
      readBytes(text, formOf('xom-6')),
      readBytes(Buffer.from(text, 'utf16le'), formOf('xom-6')),
    ]);

    expect(readings.map(accepted)).toEqual([expectedOf('xom-6_2024-03.json'), expectedOf('xom-6_2024-03.json')]);
  });

  it('may leave out what it has nothing to say about', async () => {
    const reading = await readBytes('{"unit":"tram-y-te","period":"2024-03"}', station);

    expect(accepted(reading)).toEqual({
      unit: 'tram-y-te',
      period: '2024-03',
      indicators: {},
      movements: {},
      resources: {},
      notes: { difficulties: '', nextMonth: '' },
      nominations: [],
    });
  });

  it('is told all its problems at once, each by its pointer', async () => {
    const text = `{
      "unit": "xom-3", "period": "2024-04", "extra": 1,
      "indicators": {
        "14.1": {"total": "100", "met": 5},
        "14.2": {"total": 10, "met": 11},
        "14.3": {"total": -1, "met": 0.5},
        "14.4": {"met": 1},
        "99.9": {"value": 1},
        "17.5": {"total": 1, "met": 1},
        "a/b~c": 1
      },
      "movements": {"PT.01": 1},
      "notes": {"difficulties": 5},
      "nominations": [{"kind": "group", "name": "A", "achievement": "B"}]
    }`;

    const reading = await readBytes(text, station);

    expect(placesOf(problemsOf(reading))).toEqual([
      ['unknown-field', '/extra'],
      ['other-unit', '/unit'],
      ['other-period', '/period'],
      ['not-a-number', '/indicators/14.1/total'],
      ['met-exceeds-total', '/indicators/14.2/met'],
      ['negative', '/indicators/14.3/total'],
      ['not-whole', '/indicators/14.3/met'],
      ['missing-value', '/indicators/14.4/total'],
      ['unknown-code', '/indicators/99.9'],
      ['foreign-row', '/indicators/17.5'],
      ['unknown-code', '/indicators/a~1b~0c'],
      ['foreign-row', '/movements/PT.01'],
      ['wrong-type', '/notes/difficulties'],
      ['not-a-nomination', '/nominations/0/kind'],
    ]);
  });

  it.each([
    ['{"total": 1e400, "met": 1}', 'too-large', '/indicators/14.1/total'],
    ['{"total": 123456789012345678, "met": 1}', 'too-precise', '/indicators/14.1/total'],
    ['{"total": 1, "met": 1e-400}', 'too-precise', '/indicators/14.1/met'],
    ['{"total": 1, "met": null}', 'missing-value', '/indicators/14.1/met'],
    ['{"total": 1, "met": true}', 'not-a-number', '/indicators/14.1/met'],
    ['{"total": 1, "met": [1]}', 'not-a-number', '/indicators/14.1/met'],
    ['{"total": 1, "met": "x"}', 'not-a-number', '/indicators/14.1/met'],
    ['{"total": 1, "met": 1, "note": 2}', 'unknown-field', '/indicators/14.1/note'],
    ['{"total": 1, "met": 1, "notApplicable": true}', 'contradictory-answer', '/indicators/14.1'],
    ['{"notApplicable": false}', 'wrong-type', '/indicators/14.1/notApplicable'],
    ['{"notApplicable": "x"}', 'wrong-type', '/indicators/14.1/notApplicable'],
    ['5', 'wrong-type', '/indicators/14.1'],
    ['null', 'wrong-type', '/indicators/14.1'],
  ])('refuses an indicator of %s as %s', async (value, code, pointer) => {
    const reading = await readBytes(stationJson(`"14.1": ${value}`), station);

    expect(placesOf(problemsOf(reading))).toEqual([[code, pointer]]);
  });

  it('is told to leave out the quotes around a number', async () => {
    const reading = await readBytes(stationJson('"14.1": {"total": "116", "met": 1}'), station);

    expect(problemsOf(reading)[0]?.message.vi).toContain('không có dấu ngoặc kép, ví dụ 116 hoặc 12.5');
  });

  it('refuses a share without its two figures from any but the office', async () => {
    const reading = await readBytes(stationJson('"14.1": {"value": 98.5}'), station);

    expect(placesOf(problemsOf(reading))).toEqual([['needs-two-figures', '/indicators/14.1/value']]);
  });

  it.each([
    ['1.1', '"Đạt"', 'wrong-type'],
    ['1.1', '1', 'wrong-type'],
    ['5.5', 'true', 'wrong-type'],
    ['5.5', '"x"', 'wrong-type'],
    ['5.5', '"Xuất sắc"', 'not-a-level'],
    ['10', '"54,3"', 'not-a-number'],
    ['17.3', '100.5', 'rate-above-100'],
  ])('refuses %s of %s as %s', async (code, value, problem) => {
    const text = `{"unit":"van-phong-ubnd","period":"2024-03","indicators":{"${code}":{"value":${value}}}}`;

    const reading = await readBytes(text, office);

    expect(placesOf(problemsOf(reading))).toEqual([[problem, `/indicators/${code}/value`]]);
  });

  it('reads what does not apply, in a movement too', async () => {
    const text = sampleBytes('xom-6_2024-03.json')
      .toString('utf8')
      .replace('"PT.04": 185', '"PT.04": {"notApplicable": true}');

    const { movements } = accepted(await readBytes(text, formOf('xom-6')));

    expect(movements['PT.04']).toEqual({ notApplicable: true });
  });

  it.each([
    ['"12"', 'not-a-number', '/movements/PT.04'],
    ['null', 'missing-value', '/movements/PT.04'],
    ['{}', 'missing-value', '/movements/PT.04'],
    ['{"value": 1}', 'unknown-field', '/movements/PT.04/value'],
  ])('refuses a movement of %s', async (value, code, pointer) => {
    const text = sampleBytes('xom-6_2024-03.json').toString('utf8').replace('"PT.04": 185', `"PT.04": ${value}`);

    const reading = await readBytes(text, formOf('xom-6'));

    expect(placesOf(problemsOf(reading))[0]).toEqual([code, pointer]);
  });

  it('lists the rows that a hamlet left out at their section', async () => {
    const text = sampleBytes('xom-6_2024-03.json').toString('utf8').replace('"PT.04": 185,', '');

    const reading = await readBytes(text, formOf('xom-6'));

    expect(placesOf(problemsOf(reading))).toEqual([['missing-row', '/movements']]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses a field called %s and touches no prototype',
    async (name) => {
      const reading = await readBytes(stationJson(`"${name}": {"total": 1, "met": 1}`), station);

      expect(placesOf(problemsOf(reading))).toEqual([['forbidden-field', `/indicators/${name}`]]);
      expect(Object.hasOwn(Object.prototype, 'total')).toBe(false);
    },
  );

  it('sees through an escaped name', async () => {
    const reading = await readBytes(
      stationJson(String.raw`"\u005f_proto__": {}, "14.1": {"total":1,"met":1}, "14\u002e1": {}`),
      station,
    );

    expect(codesOf(reading)).toEqual(['forbidden-field', 'repeated-field']);
  });

  it.each([
    ['{"unit":', 1, 9],
    ['{"unit":"a",}', 1, 14],
    ['{unit:1}', 1, 2],
    ['[1,]', 1, 5],
    ['{"a":01}', 1, 8],
    ['{"a":NaN}', 1, 6],
    ['{"a":-Infinity}', 1, 6],
    ['{"a":"\n"}', 1, 6],
    ['{"a":"\\x"}', 1, 6],
    ['{} {}', 1, 5],
    ['{"a" 1}', 1, 7],
    ['{"a":1 "b":2}', 1, 11],
  ])('refuses %j at its place', async (text, line, column) => {
    const reading = await readBytes(text, station);

    expect(problemsOf(reading).map(({ code, place }) => ({ code, place }))).toEqual([
      { code: 'not-json', place: { line, column } },
    ]);
  });

  it.each(['[]', '[1]'])('refuses %s, which is no object', async (text) => {
    const reading = await readBytes(text, station);

    expect(placesOf(problemsOf(reading))).toContainEqual(['wrong-type', '']);
  });
});
