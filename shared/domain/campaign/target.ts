import * as z from 'zod/mini';
import { exactSum } from '../figure.ts';
import type { MonthRules } from '../rules.ts';
import { idSchema, reportersOf } from '../unit.ts';

const targetSchema = z.object({
  code: z.string(),
  /** Of each hamlet in the whole drive; of a level, what it is to stand at when the drive ends. */
  perHamlet: z.number(),
  /** In its place, of hamlets that have one of their own. */
  hamlets: z.optional(z.record(idSchema, z.number())),
  /** The sum of its hamlets' targets, or one of its own. */
  commune: z.union([z.literal('sum'), z.number()]),
  /** The line of the plan that says so; none where the plan gives no figure. */
  line: z.optional(z.string()),
});

export const targetsSchema = z.object({
  version: z.string(),
  source: z.string(),
  /** True of every target without a line of the plan: “số liệu minh họa”. */
  illustrative: z.boolean(),
  of: z.array(targetSchema),
});
export type Targets = z.infer<typeof targetsSchema>;

export interface Target {
  commune: number;
  hamlets: Readonly<Record<string, number>>;
  /** No paper gives this figure. */
  illustrative: boolean;
}

/** A commune's targets by the code of their row, for the hamlets that there are in the month. */
export function targetsOf({ campaign, register, commune }: MonthRules): ReadonlyMap<string, Target> {
  const hamlets = reportersOf(register, commune.id).filter(({ kind }) => kind === 'hamlet');
  const { of: targets = [], illustrative = false } = campaign.targets ?? {};
  return new Map(
    targets.map((target) => {
      const own = hamlets.map(({ id }) => [id, target.hamlets?.[id] ?? target.perHamlet] as const);
      const whole = target.commune === 'sum' ? exactSum(own.map(([, figure]) => figure)) : target.commune;
      const isIllustrative = illustrative && target.line === undefined;
      return [target.code, { commune: whole, hamlets: Object.fromEntries(own), illustrative: isIllustrative }];
    }),
  );
}

/** Said wherever targets are shown. */
export function illustrativeTargets({ campaign }: MonthRules): string[] {
  return campaign.targets?.illustrative ? ['chỉ tiêu cả năm của các phong trào, nguồn lực là số liệu minh họa'] : [];
}
