import * as z from 'zod/mini';
import wordsOfLucBa from './plan-words/luc-ba-2024.json' with { type: 'json' };

const planWordsSchema = z.object({
  campaign: z.string(),
  source: z.string(),
  words: z.record(z.string(), z.string()),
});

/** A plan's own words of each task; none where the plan is not known. Apart from `given.ts`: one function shows them. */
export function readPlanWords(campaignId: string): Readonly<Record<string, string>> {
  const { campaign, words } = z.parse(planWordsSchema, wordsOfLucBa);
  return campaign === campaignId ? words : {};
}
