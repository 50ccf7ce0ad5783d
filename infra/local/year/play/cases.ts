import type { SlotKey } from '../../../../shared/domain/slot.ts';

/** The days of a month on which something is done, in their order. */
export const stages = ['early', 'deadline', 'late', 'eve', 'closed', 'after', 'reopened'] as const;
export type Stage = (typeof stages)[number];

export type SendStep =
  | 'send'
  | 'send faulty'
  | 'send corrected'
  | 'send after the lock'
  | 'key in by phone'
  | 'key in from paper';
export type ActStep = 'return' | 'excuse' | 'take the excuse back' | 'reopen' | 'reopen for half an hour';
export type Step = SendStep | ActStep;

/** What may become of one unit's report of one month, and what is done for it when. */
export const courses = {
  'on time': { early: ['send'] },
  'on the last day': { deadline: ['send'] },
  late: { late: ['send'] },
  'never sent': {},
  'faulty, never corrected': { early: ['send faulty'] },
  'faulty, then corrected': { early: ['send faulty'], deadline: ['send'] },
  'corrected in time': { early: ['send'], deadline: ['send corrected'] },
  'returned, then sent again': { early: ['send'], deadline: ['return', 'send corrected'] },
  'returned late, then sent again': { early: ['send'], late: ['return', 'send corrected'] },
  'returned, not sent again': { early: ['send'], late: ['return'] },
  excused: { late: ['excuse'] },
  'excused, yet sent': { deadline: ['excuse'], late: ['take the excuse back', 'send'] },
  'keyed in by phone': { deadline: ['key in by phone'] },
  'keyed in from paper': { deadline: ['key in from paper'] },
  'after the lock': { after: ['send after the lock'] },
  'corrected after the lock': {
    early: ['send'],
    after: ['send after the lock', 'reopen'],
    reopened: ['send corrected'],
  },
  'reopened in vain': { after: ['reopen for half an hour'], reopened: ['send after the lock'] },
} as const satisfies Record<string, Partial<Record<Stage, readonly Step[]>>>;
export type Course = keyof typeof courses;

export interface Case {
  course: Course;
  because: string;
}

/** A month that was closed long ago is corrected while another is the newest closed one. */
export interface Correction {
  slot: SlotKey;
  during: string;
  because: string;
}

/** The script of a year. */
export interface Script {
  /** Undefined for a unit that sends nothing this month and need not. */
  caseOf(slot: SlotKey): Case | undefined;
  corrections: readonly Correction[];
  /** Whether the commune's officer confirms the month. */
  confirms(month: { communeId: string; period: string }): boolean;
}

export function stepsOf({ course }: Case, stage: Stage): readonly Step[] {
  const steps: Partial<Record<Stage, readonly Step[]>> = courses[course];
  return steps[stage] ?? [];
}
