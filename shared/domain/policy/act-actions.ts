import type { ActRequest } from '../acts/request.ts';
import type { Action } from './rules.ts';

/** What it takes to have each kind of act recorded. */
export const actActions = {
  confirm: 'confirm-month',
  return: 'return-report',
  excuse: 'excuse-unit',
  withdraw: 'withdraw-act',
  evidence: 'add-evidence',
  assess: 'assess-criterion',
  verify: 'verify-criterion',
  'reopen-request': 'request-reopening',
  'reopen-approve': 'approve-reopening',
  sections: 'write-sections',
  'revoke-links': 'revoke-links',
  'draft-news': 'draft-news',
  'publish-news': 'publish-news',
  nominate: 'nominate',
  'withdraw-nomination': 'withdraw-nomination',
  rank: 'rank-units',
  'council-decision': 'decide-commendation',
  'withdraw-decision': 'decide-commendation',
  'turn-out': 'record-turn-out',
  'turn-out-of-units': 'record-turn-outs',
  pledge: 'record-money',
  receipt: 'record-money',
  spending: 'record-money',
  launch: 'record-launch',
  'launch-confirm': 'confirm-launch',
  'task-done': 'complete-task',
  propaganda: 'record-propaganda',
} as const satisfies Record<ActRequest['kind'], Action>;
