import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { readPlanWords } from '../../../data/plan-words.ts';
import { participantsOf } from '../../../shared/domain/drive/participant.ts';
import { periodsOf, rulesOf } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const given = readGiven();
const campaign = must(given.campaigns[0]);
const drive = must(campaign.drive);
const tasks = drive.tasks ?? [];
const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the duties of Lục Ba’s plan', () => {
  it('are fourteen, each under an id of its own, in the words of the plan', () => {
    const plan = oneBlank(readFileSync(join(import.meta.dirname, '../../fixtures/plan-66.txt'), 'utf8'));
    const words = readPlanWords(campaign.id);

    expect(new Set(tasks.map(({ id }) => id)).size).toBe(14);
    expect(Object.keys(words).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
    expect(tasks.filter(({ id }) => !plan.includes(oneBlank(must(words[id]))))).toEqual([]);
  });

  it('are due within the drive', () => {
    const { from, to } = { from: must(periodsOf(given, 'luc-ba')[0]).from, to: must(campaign.lastDay) };

    expect(tasks.filter(({ due }) => due !== 'monthly' && (due < from || due > to))).toEqual([]);
  });

  it('are seen by rows that the form has when they begin', () => {
    const rows = new Map(campaign.movements.map(({ code, since }) => [code, since]));
    const codes = tasks.flatMap(({ seen }) => (seen?.by === 'report' ? (seen.of ?? []) : []));

    expect(codes.filter((code) => (rows.get(code) ?? '9999') > drive.since)).toEqual([]);
    expect(Object.values(drive.reported ?? {}).filter((code) => !rows.has(code))).toEqual([]);
  });

  it('have no words where the plan of a commune is not known', () => {
    expect(readPlanWords(must(given.campaigns[1]).id)).toEqual({});
  });
});

describe('the participants', () => {
  it('of each commune have ids of their own', () => {
    const twice = given.campaigns
      .flatMap(({ communes }) => communes)
      .filter((communeId) => {
        const ids = participantsOf(must(rulesOf(given, { communeId, period: '2024-04' }))).map(({ id }) => id);
        return ids.length < 20 || new Set(ids).size < ids.length;
      });

    expect(twice).toEqual([]);
  });
});
