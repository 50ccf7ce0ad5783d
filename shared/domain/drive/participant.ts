import * as z from 'zod/mini';
import type { MonthRules } from '../rules.ts';
import { bilingualSchema, type Bilingual } from '../text.ts';
import { idSchema, reporterKinds, reportersOf } from '../unit.ts';

export const participantKinds = [
  'organisation',
  'institution',
  'association',
  'hamlet',
  'firm',
  'individuals',
] as const;
export type ParticipantKind = (typeof participantKinds)[number];

const shared = {
  kind: z.enum(participantKinds),
  /** The line of the plan that names them. */
  line: z.string(),
};

/** Whom the drive is for: one body or group of people, or each unit of a kind, under its own id and name. */
export const participantSchema = z.union([
  z.object({
    ...shared,
    id: idSchema,
    name: bilingualSchema,
    /** Of a group of people, how many they are; no names. */
    people: z.optional(z.int().check(z.positive())),
    illustrative: z.optional(z.literal(true)),
  }),
  z.object({ ...shared, each: z.enum(reporterKinds) }),
]);

export interface Participant {
  id: string;
  kind: ParticipantKind;
  line: string;
  name: Bilingual;
  people?: number | undefined;
  illustrative?: true | undefined;
}

/** A commune's participants, in the plan's order. */
export function participantsOf({ campaign, register, commune }: MonthRules): Participant[] {
  return (campaign.drive?.participants ?? []).flatMap((participant): Participant[] => {
    if (!('each' in participant)) return [participant];
    const { each, ...common } = participant;
    const units = reportersOf(register, commune.id).filter(({ kind }) => kind === each);
    return units.map(({ id, name }) => ({ ...common, id, name }));
  });
}
