import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';
import { idSchema } from '../unit.ts';
import { words } from './words.ts';

/** By whose chairman the certificate is signed; those above the district go by the guidance of their own councils. */
export const ranks = ['commune', 'district', 'province', 'state'] as const;
export type Rank = (typeof ranks)[number];

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const nominationId = z.string().check(z.regex(/^nominate-[0-9a-f]{32}$/));
const decisionId = z.string().check(z.regex(/^council-decision-[0-9a-f]{32}$/));
/** A council has no more members. */
const members = z.int().check(z.gte(0), z.lte(100));

const decision = z.strictObject({
  nomination: nominationId,
  chosen: z.boolean(),
  /** For which it was voted on, which may be lower than what was asked for. */
  rank: z.enum(ranks),
  for: members,
  against: members,
  abstain: members,
  /** Why it departs from the ranking, where it does. */
  reason: z.string().check(z.trim(), z.maxLength(1000)),
});
export type CouncilVote = z.infer<typeof decision>;

/** The month on whose results people are commended; the one in which it is done where it is not said. */
const ofRound = { round: z.exactOptional(labelSchema) };

export const commendationShapes = {
  /**
   * Đề nghị khen thưởng, a unit of the register or a participant of the drive or, where `person` is named, somebody of
   * the unit or of the commune. Who that is stands in the act alone.
   */
  nominate: {
    kind: z.literal('nominate'),
    ...ofRound,
    unitId: z.exactOptional(idSchema),
    participantId: z.exactOptional(idSchema),
    person: z.nullable(z.strictObject({ name: words(100), post: words(200) })),
    rank: z.enum(ranks),
    achievements: words(4000),
  },
  /** Takes a nomination back, of this month or an earlier one: with its unit named, by whoever made it for that unit. */
  'withdraw-nomination': {
    kind: z.literal('withdraw-nomination'),
    nomination: nominationId,
    unitId: z.exactOptional(idSchema),
    reason: words(1000),
  },
  /** The council decides on this ranking. */
  rank: { kind: z.literal('rank'), ...ofRound, ranking: hash, version: z.int().check(z.gte(1)), rubric: words(100) },
  /** What the emulation council decided, as its minutes say it. A later one takes its place. */
  'council-decision': {
    kind: z.literal('council-decision'),
    ...ofRound,
    ranking: hash,
    date: z.iso.date(),
    chair: words(100),
    secretary: words(100),
    total: members,
    present: members,
    decisions: z.array(decision).check(z.minLength(1), z.maxLength(100)),
  },
  /** The council takes back a decision that was entered by mistake, in the month that has it: its round has none then. */
  'withdraw-decision': { kind: z.literal('withdraw-decision'), decision: decisionId, reason: words(1000) },
} as const;

/** As they are asked for: on which version a ranking rests it says itself. */
export const commendationRequests = {
  nominate: commendationShapes.nominate,
  'withdraw-nomination': commendationShapes['withdraw-nomination'],
  rank: { kind: commendationShapes.rank.kind, ...ofRound, ranking: commendationShapes.rank.ranking },
  'council-decision': commendationShapes['council-decision'],
  'withdraw-decision': commendationShapes['withdraw-decision'],
} as const;
