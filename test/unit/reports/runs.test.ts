import { describe, expect, it } from 'vitest';
import { Runs, type RunKind } from '../../../shared/reports/runs.ts';

describe('a text of runs', () => {
  it.each<[string, [string, RunKind][]]>([
    [
      'm2',
      [
        ['m', 'plain'],
        ['2', 'raised'],
      ],
    ],
    [
      '12 m2',
      [
        ['12 m', 'plain'],
        ['2', 'raised'],
      ],
    ],
    [
      'Số hộ1',
      [
        ['Số hộ', 'plain'],
        ['1', 'raised'],
      ],
    ],
    [
      'Tên cũ mới',
      [
        ['Tên ', 'plain'],
        ['cũ', 'struck'],
        [' mới', 'plain'],
      ],
    ],
    [
      '186 ^(1)',
      [
        ['186 ', 'plain'],
        ['1', 'raised'],
      ],
    ],
    [
      '1^(2)3',
      [
        ['1', 'plain'],
        ['2', 'raised'],
        ['3', 'plain'],
      ],
    ],
    [
      '~~15~~ 20',
      [
        ['1', 'struck'],
        ['5', 'struck'],
        [' 20', 'plain'],
      ],
    ],
    [
      '~~-~~5',
      [
        ['-', 'struck'],
        ['5', 'plain'],
      ],
    ],
  ])('is %s', (expected, parts) => {
    const runs = new Runs();
    for (const [text, kind] of parts) runs.add(text, kind);

    expect(runs.text).toBe(expected);
  });
});
