import { expect, it } from 'vitest';
import type { ActsView } from '../../../../shared/api/act-contracts.ts';
import { answeredBy } from '../../../../web/commune/acts/act-words.ts';

type Listed = ActsView['acts'][number];

const common = { communeId: 'luc-ba', period: '2024-04', by: 'officer@luc-ba', at: '2024-04-10T01:00:00.000Z' };
const listed = (act: Listed['act']): Listed => ({ state: 'in-force', act, links: { file: null } });
const turnOut = listed({
  ...common,
  id: 'a',
  kind: 'turn-out',
  unitId: 'xom-2',
  date: '2024-04-06',
  cleaning: true,
  note: '',
});
const takenBack = listed({ ...common, id: 'b', kind: 'withdraw', actId: 'a', reason: 'Nhầm ngày' });

it('finds what an act takes back, so that the list can name it', () => {
  expect(answeredBy(takenBack.act, [takenBack, turnOut])?.id).toBe('a');
  expect(answeredBy(takenBack.act, [takenBack])).toBeUndefined();
  expect(answeredBy(turnOut.act, [takenBack, turnOut])).toBeUndefined();
});
