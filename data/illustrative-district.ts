import * as z from 'zod/mini';
import type { Baseline, Campaign } from '../shared/domain/campaign.ts';
import type { Targets } from '../shared/domain/campaign/target.ts';
import { labelSchema } from '../shared/domain/period.ts';
import { indicatorValueSchema, type IndicatorValue } from '../shared/domain/report.ts';
import { bilingualSchema } from '../shared/domain/text.ts';
import { idSchema, type Register } from '../shared/domain/unit.ts';
import { illustrativeUnits } from './illustrative-units.ts';

const valuesSchema = z.record(z.string(), indicatorValueSchema);

/** A district's other communes in a few lines each: 26 of them written out, unit by unit, would be in every bundle. */
export const illustrativeDistrictSchema = z.object({
  /** Of the register that it makes. */
  version: z.string(),
  source: z.string(),
  illustrative: z.literal(true),
  /** The register to whose units it adds these communes. */
  extends: z.string(),
  districtId: idSchema,
  validFrom: z.string(),
  communes: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      hamlets: z.int().check(z.positive()),
      /** The criteria that the commune does not meet when the drive begins. */
      notMet: z.array(z.int()),
    }),
  ),
  campaign: z.object({
    id: z.string(),
    version: z.string(),
    source: z.string(),
    /** The communes have plans of their own, which are not known. */
    plan: z.null(),
    /** The campaign (`id@version`) whose months, rules, movements and resources it has. */
    like: z.string(),
    theme: bilingualSchema,
  }),
  /** Where a commune stands when the drive begins: figures of the whole commune, and figures for each of its hamlets. */
  baseline: z.object({
    period: labelSchema,
    fixed: valuesSchema,
    perHamlet: valuesSchema,
    /** In place of these, by criterion, where it is not met. */
    short: z.record(z.string(), z.object({ fixed: z.optional(valuesSchema), perHamlet: z.optional(valuesSchema) })),
  }),
});
export type IllustrativeDistrict = z.infer<typeof illustrativeDistrictSchema>;

/** @throws where it extends another register */
export function extendRegister(base: Register, district: IllustrativeDistrict): Register {
  if (base.version !== district.extends) throw new Error(`no register is given under the name ${district.extends}`);
  const { version, source } = district;
  return { version, source, units: [...base.units, ...illustrativeUnits(district)] };
}

/** @throws where it is like another campaign */
export function campaignLike(base: Campaign, { campaign, version, communes }: IllustrativeDistrict): Campaign {
  const { like, ...own } = campaign;
  if (`${base.id}@${base.version}` !== like) throw new Error(`no campaign is given under the name ${like}`);
  const { objectives: _ofAnother, targets, ...shared } = base;
  const units = { communes: communes.map(({ id }) => id), register: version };
  return { ...shared, ...own, ...units, ...(targets && { targets: withoutOwn(targets) }) };
}

/** Their hamlets have the same ids and other needs: what is asked of each, and in the commune the sum. */
function withoutOwn({ of: targets, ...rest }: Targets): Targets {
  return { ...rest, of: targets.map(({ hamlets: _of, ...target }) => ({ ...target, commune: 'sum' as const })) };
}

export function illustrativeBaselines({ source, communes, campaign, baseline }: IllustrativeDistrict): Baseline[] {
  return communes.map(({ id, hamlets, notMet }) => {
    const parts = [baseline, ...notMet.map((criterion) => baseline.short[criterion] ?? {})];
    const indicators = Object.assign(
      {},
      ...parts.flatMap(({ fixed, perHamlet }) => [fixed, perHamlet && timesHamlets(perHamlet, hamlets)]),
    );
    const { version } = campaign;
    return { communeId: id, version, source, illustrative: true, period: baseline.period, indicators };
  });
}

function timesHamlets(values: Record<string, IndicatorValue>, hamlets: number): Record<string, IndicatorValue> {
  // Two decimals: 1.4 km in each of 13 hamlets are 18.2 km.
  const times = (figure: number): number => Math.round(figure * hamlets * 100) / 100;
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => [
      code,
      'total' in value ? { total: times(value.total), met: times(value.met) } : value,
    ]),
  );
}
