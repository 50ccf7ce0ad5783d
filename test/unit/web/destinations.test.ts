import { expect, it } from 'vitest';
import { destinationsFor } from '../../../web/home/destinations.ts';

const pathsFor = (...grants: [role: string, scope: string][]) => {
  const session = { token: '', person: 'a', expiresAt: 0, grants: grants.map(([role, scope]) => ({ role, scope })) };
  return destinationsFor(session, ['dai-tu', 'dinh-hoa']).map(({ to }) => to);
};

it('leads everybody to their own page', () => {
  expect(pathsFor(['reporter', 'luc-ba/xom-2'])).toEqual(['/send']);
  expect(pathsFor(['commune-officer', 'luc-ba'])).toEqual(['/communes/luc-ba']);
  expect(pathsFor(['district-officer', 'dai-tu'])).toEqual(['/districts/dai-tu']);
  expect(pathsFor(['council-member', 'luc-ba'], ['council-member', 'dai-tu'])).toEqual([
    '/communes/luc-ba',
    '/districts/dai-tu',
  ]);
  expect(pathsFor(['reporter', 'luc-ba/xom-2'], ['reporter', 'luc-ba/xom-3'])).toEqual(['/send']);
  expect(pathsFor(['administrator', 'thai-nguyen'])).toEqual([]);
});

it('shows who is not signed in where units and each district begin', () => {
  expect(destinationsFor(undefined, ['dai-tu', 'dinh-hoa']).map(({ to }) => to)).toEqual([
    '/send',
    '/districts/dai-tu',
    '/districts/dinh-hoa',
  ]);
});
