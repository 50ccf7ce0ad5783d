import { proofOf } from '../proof.ts';
import { isAmended, slotStatus, type SlotFacts, type SlotStatus } from '../slot.ts';
import { uploadIdOf } from '../upload-id.ts';
import { reportersOf } from '../unit.ts';
import { monthOf, unitName, type CommuneContext } from './commune-context.ts';
import type { Draft, DraftPart, FileRef } from './explanation.ts';

const statusOf: Record<string, SlotStatus | 'all'> = {
  owed: 'all',
  onTime: 'on-time',
  late: 'late',
  rejected: 'rejected',
  missing: 'missing',
  excused: 'excused',
  notDue: 'not-due',
};

/** How many units are in a state: each with the file that put it there. */
export function explainCompleteness(context: CommuneContext, kind: string): Draft | undefined {
  const status = Object.hasOwn(statusOf, kind) ? statusOf[kind] : undefined;
  if (status === undefined) return undefined;
  const { rules, progress } = monthOf(context);
  const { period, register, commune } = rules;
  const owing = reportersOf(register, commune.id).filter((unit) => unit.owes === 'monthly');
  const parts = owing.flatMap((unit): DraftPart[] => {
    const facts = progress.slots[unit.id] ?? {};
    const is = slotStatus(facts, unit, { period, at: context.closedAt });
    if (status !== 'all' && status !== is) return [];
    const source =
      status === 'all'
        ? ({ is: 'register', version: register.version, source: register.source } as const)
        : fileBehind(facts, { period: period.label, unitId: unit.id });
    return [{ label: unitName(rules, unit.id), value: 1, figure: null, note: statusTexts[is], source }];
  });
  return { made: 'sum', value: null, parts };
}

/** The file that says when a unit reported: its first that was accepted and not returned; else the newest that was refused. */
export function fileBehind(facts: SlotFacts, slot: { period: string; unitId: string }): FileRef | null {
  if (facts.receivedAt) return { ...slot, which: isAmended(facts) ? 'firstAccepted' : 'accepted' };
  if (facts.returned !== undefined) return { ...slot, which: 'accepted' };
  return facts.rejectedAt ? { ...slot, which: 'rejected' } : null;
}

export const statusTexts: Record<SlotStatus, DraftPart['note']> = {
  'on-time': { vi: 'nộp đúng hạn', en: 'on time' },
  late: { vi: 'nộp muộn', en: 'late' },
  rejected: { vi: 'bị trả lại', en: 'rejected' },
  missing: { vi: 'chưa nộp', en: 'missing' },
  excused: { vi: 'được miễn', en: 'excused' },
  'not-due': { vi: 'chưa đến hạn', en: 'not due' },
};

/** The files behind a count of the proof, as they counted when the version was published. */
export function explainProof(context: CommuneContext, kind: string): Draft | undefined {
  if (!Object.hasOwn(proofOf([]), kind)) return undefined;
  const own = context.uploads.filter(({ counted }) => kind === 'received' || counted === kind);
  const parts = own.map(({ key, versionId }): DraftPart => ({
    label: { vi: uploadIdOf({ key, versionId }), en: uploadIdOf({ key, versionId }) },
    value: 1,
    figure: null,
    note: null,
    source: { key, versionId },
  }));
  return { made: 'sum', value: own.length, parts };
}

/** What the units wrote, whole. */
export function explainTexts(context: CommuneContext): Draft {
  const [{ node, rules }] = context.chain;
  const { period } = node.progress;
  const parts = node.texts.flatMap(({ unitId, difficulties, nextMonth }): DraftPart[] => {
    const { vi, en } = unitName(rules, unitId);
    const source: FileRef = { period, unitId, which: 'accepted' };
    const said = [
      { label: { vi: `${vi}: khó khăn, vướng mắc`, en: `${en}: difficulties` }, value: difficulties },
      { label: { vi: `${vi}: nhiệm vụ tháng sau`, en: `${en}: next month` }, value: nextMonth },
    ];
    return said.filter(({ value }) => value !== '').map((part) => ({ ...part, figure: null, note: null, source }));
  });
  return { made: 'list', value: null, parts };
}
