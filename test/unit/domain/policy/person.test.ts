import { describe, expect, it } from 'vitest';
import { system } from '../../../../shared/domain/audit/record.ts';
import { may } from '../../../../shared/domain/policy/may.ts';
import { grantsText, personIdSchema, readGrants } from '../../../../shared/domain/policy/person.ts';
import { resourceOn } from '../../../../shared/domain/policy/resource.ts';
import { province } from '../../../fixtures/policy/province.ts';

describe('a person’s id', () => {
  it.each(['officer@luc-ba', 'nguyen.van.a@thainguyen.gov.vn', 'xom-2@luc-ba', 'a_b@c', '0912345678@luc-ba'])(
    'may be the name %s',
    (id) => {
      expect(personIdSchema.safeParse(id).success).toBe(true);
    },
  );

  it.each([
    'f81d4fae-7dec-41d0-a765-00a0c91e6bf6',
    '110169484474386276334',
    '248289761001',
    'auth0|65f0c2a19be1d3',
    'google-oauth2|110169484474386276334',
    'f:8d2f6e1c-0b1a-4c7e-9a53-2f1f5f0c9d11:officer',
    'urn:province:19:0042',
    'z5_o7.k',
  ])('may be the subject %s', (id) => {
    expect(personIdSchema.safeParse(id).success).toBe(true);
  });

  it('is never what stands for nobody in a chain, nor the holder of a link', () => {
    for (const id of [system, 'link:xom-2@luc-ba']) expect(personIdSchema.safeParse(id).success).toBe(false);
  });

  it.each([
    '',
    'officer',
    '@luc-ba',
    'officer@',
    'a@b@c',
    'Officer@luc-ba',
    'officer@LUC-BA',
    'officer@luc-ba ',
    'officer%40luc-ba',
    'officer@luc%2Dba',
    '..@luc-ba',
    'officer@..',
    'a..b@luc-ba',
    'công-chức@lục-ba',
    'công-chức@lục-ba'.normalize('NFD'),
    'оfficer@luc-ba', // a Cyrillic о
    'officer@luc-ba\u200b',
    'officer\n@luc-ba',
    `${'x'.repeat(100)}@luc-ba`,
    '1'.repeat(101),
    '00u1AbCd',
    'auth0|',
    '|1',
    'auth0||1',
    '../1',
    'a/1',
    'a#1',
    'a 1',
    '=1',
    '1\n',
  ])('is not %j', (id) => {
    expect(personIdSchema.safeParse(id).success).toBe(false);
  });
});

describe('grants in a token', () => {
  it('are read as they are written', () => {
    const text = 'commune-officer:luc-ba reporter:luc-ba/xom-2 auditor:thai-nguyen';

    expect(readGrants(text)).toEqual([
      { role: 'commune-officer', scope: 'luc-ba' },
      { role: 'reporter', scope: 'luc-ba/xom-2' },
      { role: 'auditor', scope: 'thai-nguyen' },
    ]);
    expect(grantsText(readGrants(text))).toBe(text);
  });

  it.each([
    '',
    ' ',
    'auditor',
    'auditor:',
    ':luc-ba',
    'auditor:*',
    'auditor:/',
    'auditor:luc-ba/',
    'auditor:/luc-ba',
    'auditor:luc-ba/xom-2/x',
    'auditor:luc-ba:dai-tu',
    'Auditor:luc-ba',
    'auditor:Luc-Ba',
    'auditor:luc.ba',
    'auditor:luc%2Dba',
    'auditor:luc-ba%2Fxom-2',
    'auditor:../dai-tu',
    'auditor:luc-ba/..',
    'auditor:lục-ba',
    'auditor:lục-ba'.normalize('NFD'),
    'auditor:luc-ba,officer:dai-tu',
    'superuser:thai-nguyen',
    '__proto__:thai-nguyen',
    'constructor:thai-nguyen',
    'auditor\tluc-ba',
  ])('grant nothing where they cannot be read: %j', (text) => {
    expect(readGrants(text)).toEqual([]);
  });

  it('that cannot be read take nothing from those that can', () => {
    expect(readGrants('superuser:x auditor:luc-ba *:*')).toEqual([{ role: 'auditor', scope: 'luc-ba' }]);
  });

  it.each(['xa-a/xom-9', 'xom-1', 'xa-z', 'xa-a/xa-a', 'huyen-a/xa-a', 'tinh/huyen-a'])(
    'of a place that the register does not have allow nothing: %s',
    (scope) => {
      const today = { register: province, day: '2024-03-12' };
      const person = { id: 'a@b', grants: [{ role: 'auditor', scope }] } as const;
      const places = [{ communeId: 'xa-a', unitId: 'xom-1' }, { communeId: 'xa-a' }, { districtId: 'huyen-a' }];

      const allowed = places.filter((named) => may(person, 'read-progress', resourceOn(today, named)));

      expect(allowed).toEqual([]);
    },
  );
});
