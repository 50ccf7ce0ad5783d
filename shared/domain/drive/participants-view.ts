import * as z from 'zod/mini';
import { periodText } from '../period.ts';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';
import { confirmedOn, countCoverage, launchedOn } from './coverage.ts';
import { coverageSchema } from './launch.ts';
import type { DriveSource } from './lines.ts';
import { participantKindNames } from './names.ts';
import { participantKinds, participantsOf } from './participant.ts';

const kind = z.enum(participantKinds);
const day = z.nullable(z.string());

/** Whom a commune's drive is for, and how far it was launched to them: toward all. */
export const participantsViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  coverage: coverageSchema,
  kinds: z.array(z.extend(coverageSchema, { kind, name: bilingualSchema })),
  participants: z.array(
    z.object({
      id: idSchema,
      kind,
      name: bilingualSchema,
      /** The line of the plan that names them. */
      line: z.string(),
      /** Of a group of people, how many they are. */
      people: z.nullable(z.int()),
      illustrative: z.boolean(),
      launchedOn: day,
      confirmedOn: day,
    }),
  ),
});
export type ParticipantsView = z.infer<typeof participantsViewSchema>;

export function viewParticipants({ rules, progress }: Omit<DriveSource, 'at'>): ParticipantsView {
  const all = participantsOf(rules);
  const state = progress.drive;
  const kinds = participantKinds.filter((each) => all.some((participant) => participant.kind === each));
  return {
    communeId: rules.commune.id,
    period: rules.period.label,
    periodText: periodText(rules),
    coverage: countCoverage(all, state),
    kinds: kinds.map((each) => {
      const own = all.filter((participant) => participant.kind === each);
      return { kind: each, name: participantKindNames[each], ...countCoverage(own, state) };
    }),
    participants: all.map(({ people, illustrative, ...participant }) => ({
      ...participant,
      people: people ?? null,
      illustrative: illustrative ?? false,
      launchedOn: launchedOn(participant.id, state) ?? null,
      confirmedOn: confirmedOn(participant.id, state) ?? null,
    })),
  };
}
