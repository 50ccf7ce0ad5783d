import type { ActsView } from '../../../shared/api/act-contracts.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import type { Words } from '../words.ts';

type Listed = ActsView['acts'][number];

const states = {
  'in-force': actsTexts.inForce,
  replaced: actsTexts.replaced,
  withdrawn: actsTexts.withdrawn,
  outdated: actsTexts.outdated,
  answered: actsTexts.answered,
  requested: actsTexts.requested,
  approved: actsTexts.approved,
  expired: actsTexts.expired,
} as const satisfies Record<Listed['state'], Bilingual>;

export const stateOfAct = (state: Listed['state']): Bilingual => states[state];

/** What an act is called; one that is newer than this page goes by the name of its kind. */
const kinds: Readonly<Record<string, Bilingual>> = {
  confirm: actsTexts.kindConfirm,
  return: actsTexts.kindReturn,
  excuse: actsTexts.kindExcuse,
  withdraw: actsTexts.kindWithdraw,
  'keyed-in': actsTexts.kindKeyedIn,
  evidence: actsTexts.kindEvidence,
  assess: actsTexts.kindAssess,
  verify: actsTexts.kindVerify,
  'reopen-request': actsTexts.kindReopenRequest,
  'reopen-approve': actsTexts.kindReopenApprove,
  'make-links': actsTexts.kindMakeLinks,
  'revoke-links': actsTexts.kindRevokeLinks,
  sections: actsTexts.kindSections,
  'use-rules': actsTexts.kindUseRules,
  'draft-news': actsTexts.kindDraftNews,
  'publish-news': actsTexts.kindPublishNews,
  'turn-out': actsTexts.kindTurnOut,
  'turn-out-of-units': actsTexts.kindTurnOut,
  pledge: actsTexts.kindPledge,
  receipt: actsTexts.kindReceipt,
  spending: actsTexts.kindSpending,
  launch: actsTexts.kindLaunch,
  'launch-confirm': actsTexts.kindLaunchConfirm,
  'task-done': actsTexts.kindTaskDone,
  propaganda: actsTexts.kindPropaganda,
  nominate: actsTexts.kindNominate,
  'withdraw-nomination': actsTexts.kindWithdrawNomination,
  rank: actsTexts.kindRank,
  'council-decision': actsTexts.kindCouncilDecision,
  'withdraw-decision': actsTexts.kindWithdrawDecision,
};

export function kindOfAct(kind: string): Words {
  const text = kinds[kind];
  return text === undefined ? { text: actsTexts.kindOther, values: { kind } } : { text };
}

/** What an act answers: what is taken back, or asked for. */
export function answeredBy(act: Listed['act'], acts: readonly Listed[]): Listed['act'] | undefined {
  const answered = act.kind === 'withdraw' ? act.actId : act.kind === 'reopen-approve' ? act.requestId : undefined;
  return acts.find(({ act: { id } }) => id === answered)?.act;
}

/** What somebody wrote to it, as it was written. */
export function saidIn(act: Listed['act']): string | undefined {
  if (act.kind === 'return') return act.comment;
  if (act.kind === 'task-done') return act.text;
  if (act.kind === 'spending') return act.purpose;
  if ('note' in act && act.note !== '') return act.note;
  return 'reason' in act ? act.reason : undefined;
}

export const unitOfAct = (act: Listed['act']): string | undefined =>
  'unitId' in act && typeof act.unitId === 'string' ? act.unitId : undefined;
