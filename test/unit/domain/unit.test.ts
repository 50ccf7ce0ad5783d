import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { currentRegister, rulesOf, versionsIn } from '../../../shared/domain/rules.ts';
import { comparable, excerpt } from '../../../shared/domain/text.ts';
import {
  communesOf,
  findCommune,
  findDistrict,
  findReporter,
  registerOn,
  reportersOf,
  type Register,
  type Unit,
} from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const register = must(readGiven().registers[0]);

describe('units', () => {
  it('are found by their kind and place', () => {
    expect(findCommune(register, 'luc-ba')?.name.vi).toBe('Xã Lục Ba');
    expect(findCommune(register, 'dai-tu')).toBeUndefined();
    expect(findDistrict(register, 'dai-tu')?.kind).toBe('district');
    expect(findDistrict(register, 'luc-ba')).toBeUndefined();
    expect(findReporter(register, 'luc-ba', 'xom-2')?.kind).toBe('hamlet');
    expect(findReporter(register, 'dai-tu', 'luc-ba')).toBeUndefined();
    expect(reportersOf(register, 'luc-ba')).toHaveLength(13);
  });

  it('need no district: communes that hang under a province have it in the district’s place', () => {
    const units = register.units
      .filter((unit) => unit.kind !== 'district')
      .map((unit): Unit => (unit.kind === 'commune' ? { ...unit, parent: 'thai-nguyen' } : unit));
    const flat: Register = { ...register, units };

    expect(findDistrict(flat, 'thai-nguyen')?.kind).toBe('province');
    expect(communesOf(flat, 'thai-nguyen').map((unit) => unit.id)).toEqual(['luc-ba']);
    expect(findDistrict(register, 'thai-nguyen')).toBeUndefined();
  });

  it('exist from their first day to their last, both included', () => {
    const units = register.units.map((unit) =>
      unit.id === 'xom-8' ? { ...unit, validFrom: '2024-02-01', validTo: '2024-03-14' } : unit,
    );
    const has = (day: string) => findReporter(registerOn({ ...register, units }, day), 'luc-ba', 'xom-8') !== undefined;

    expect(['2024-01-31', '2024-02-01', '2024-03-14', '2024-03-15'].map(has)).toEqual([false, true, true, false]);
  });
});

describe('the rules of a month', () => {
  const given = readGiven();
  const newer = { ...register, version: '2024-06', units: register.units.filter((unit) => unit.id !== 'xom-8') };
  const both = { ...given, registers: [newer, register] };
  const month = { communeId: 'luc-ba', period: '2024-06' };

  it('are those that the campaign names, not the newest', () => {
    expect(rulesOf(both, month)?.versions.register).toBe('2024-01');
  });

  it('are those that the month’s acts name, where they name some: the last act counts', () => {
    const use = (id: string, version: string) => ({
      id,
      at: '2024-06-01T00:00:00.000Z',
      by: 'officer@luc-ba',
      kind: 'use-rules' as const,
      pack: 'ntm-nang-cao-xa-2021-2025@2023-03-01',
      register: version,
    });

    const versions = versionsIn([use('1', '2024-01'), use('2', '2024-06')]);
    const rules = must(rulesOf(both, { ...month, versions }));

    expect(rules.versions.register).toBe('2024-06');
    expect(findReporter(rules.register, 'luc-ba', 'xom-8')).toBeUndefined();
    expect(versionsIn([])).toBeUndefined();
  });

  it('see the register as it stands on the last day of the period', () => {
    const ending = register.units.map((unit) => (unit.id === 'xom-8' ? { ...unit, validTo: '2024-06-13' } : unit));
    const changed = { ...given, registers: [{ ...register, units: ending }] };

    expect(
      findReporter(must(rulesOf(changed, { ...month, period: '2024-05' })).register, 'luc-ba', 'xom-8'),
    ).toBeDefined();
    expect(findReporter(must(rulesOf(changed, month)).register, 'luc-ba', 'xom-8')).toBeUndefined();
  });

  it('fail loudly where data names what is not given', () => {
    const campaigns = given.campaigns.map((campaign) => ({ ...campaign, pack: 'ntm@1' }));

    expect(() => rulesOf({ ...given, campaigns }, month)).toThrow('no rule is given under the name ntm@1');
    expect(() => currentRegister({ ...given, registers: [] })).toThrow('no register is given');
  });

  it('of questions without a month are the newest', () => {
    expect(currentRegister(both).version).toBe('2024-06');
  });
});

describe('text', () => {
  it('is comparable however it was typed', () => {
    expect(comparable('  Đơn\u00A0vị  Báo cáo: ')).toBe('đơn vị báo cáo');
    expect(comparable('Tổng số'.normalize('NFD'))).toBe(comparable('TỔNG SỐ'.normalize('NFC')));
  });

  it('is cut where it is long, by characters and not in the middle of one', () => {
    expect(excerpt('😀'.repeat(5), 3)).toBe('😀😀…');
    expect(excerpt('abc', 3)).toBe('abc');
  });
});
