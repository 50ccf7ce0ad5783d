import * as z from 'zod/mini';
import { idSchema } from '../unit.ts';
import { labelSchema } from './labels.ts';

/** That a period rule is in force for a commune, or for all of a district or province, from a month on. */
export const ruleChoiceSchema = z.object({
  /** A unit's id; `*` for everywhere. */
  scope: z.union([z.literal('*'), idSchema]),
  from: labelSchema,
  rule: z.string(),
  source: z.string(),
});
export type RuleChoice = z.infer<typeof ruleChoiceSchema>;

export const ruleChoicesSchema = z
  .array(ruleChoiceSchema)
  .check(
    z.refine(
      (choices) => new Set(choices.map(({ scope, from }) => `${scope} ${from}`)).size === choices.length,
      'two choices for one scope and month',
    ),
  );

/**
 * The id of the rule in force in a month: the most specific choice, and of several for one scope the latest.
 * @param about the commune and the units above it, nearest first
 */
export function ruleInForce(choices: RuleChoice[], about: { units: string[]; label: string }): string | undefined {
  const begun = choices.filter(({ from }) => from <= about.label);
  for (const scope of [...about.units, '*']) {
    const [latest] = begun.filter((choice) => choice.scope === scope).toSorted((a, b) => (a.from < b.from ? 1 : -1));
    if (latest) return latest.rule;
  }
  return undefined;
}
