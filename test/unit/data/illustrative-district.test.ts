import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import {
  campaignLike,
  extendRegister,
  illustrativeDistrictSchema,
  type IllustrativeDistrict,
} from '../../../data/illustrative-district.ts';
import file from '../../../data/districts/dai-tu-2024-minh-hoa.json' with { type: 'json' };
import { indicatorsOf } from '../../../shared/domain/criteria.ts';
import { checkDrive } from '../../../shared/domain/drive-of.ts';
import { judgeBaseline } from '../../../shared/domain/judge-month.ts';
import { currentRegister, periodsOf, rulesOf } from '../../../shared/domain/rules.ts';
import { communesOf, registerSchema, reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const given = readGiven();
const register = currentRegister(given);
const district: IllustrativeDistrict = illustrativeDistrictSchema.parse(file);
const others = communesOf(register, 'dai-tu').filter(({ id }) => id !== 'luc-ba');

describe('the communes beside Lục Ba', () => {
  it('are 26, under a new version of the register that leaves Lục Ba’s own as it was', () => {
    expect(others).toHaveLength(26);
    expect(register.version).toBe('2024-01-dai-tu');
    expect(reportersOf(register, 'luc-ba')).toEqual(reportersOf(must(given.registers[0]), 'luc-ba'));
    expect(rulesOf(given, { communeId: 'luc-ba', period: '2024-03' })?.versions.register).toBe('2024-01');
    expect(registerSchema.parse(register)).toEqual(register);
  });

  it('have no more hamlets than the district had, no id twice, and no name without a mark', () => {
    const hamlets = register.units.filter(({ kind }) => kind === 'hamlet');
    const places = register.units.map(({ parent, id }) => `${parent}/${id}`);
    const unmarked = others
      .flatMap(({ id }) => reportersOf(register, id))
      .filter(({ note }) => !note?.includes('minh họa'));

    expect(hamlets.length).toBeGreaterThan(350);
    expect(hamlets.length).toBeLessThanOrEqual(398);
    expect(new Set(places).size).toBe(places.length);
    expect(unmarked).toEqual([]);
    expect(reportersOf(register, 'la-bang').filter(({ kind }) => kind === 'hamlet')).toHaveLength(9);
  });

  it('have somebody who reports each indicator, and the months, movements and resources of Lục Ba', () => {
    const kinds = new Set(indicatorsOf(must(given.packs[0])).map(({ reporting }) => reporting.by));

    checkDrive(given, must(given.campaigns[1]));
    for (const { id } of others) {
      expect(new Set(reportersOf(register, id).map(({ kind }) => kind))).toEqual(kinds);
      expect(periodsOf(given, id)).toEqual(periodsOf(given, 'luc-ba'));
    }
    const [own, like] = given.campaigns.map(({ movements, resources, pack }) => ({ movements, resources, pack }));
    expect(like).toEqual(own);
  });

  it('begin with the criteria met that their line says, as illustrative figures', () => {
    for (const { id, notMet } of district.communes) {
      const rules = must(rulesOf(given, { communeId: id, period: '2024-01' }));
      const states = Object.entries(judgeBaseline(rules).criteria);

      expect(rules.baseline?.illustrative).toBe(true);
      expect([id, states.filter(([, { is }]) => is !== 'met').map(([number]) => Number(number))]).toEqual([id, notMet]);
    }
  });

  it('cannot be added to a register or campaign that is not given', () => {
    const register2 = { ...must(given.registers[0]), version: '2030-01' };
    const campaign = { ...must(given.campaigns[0]), version: '2030-01' };

    expect(() => extendRegister(register2, district)).toThrow('no register is given under the name 2024-01');
    expect(() => campaignLike(campaign, district)).toThrow('no campaign is given under the name luc-ba-2024@2024-01');
  });
});
