import { viewParticipants, type ParticipantsView } from '../../shared/domain/drive/participants-view.ts';
import { findDriveMonth, type FindDriveMonthDeps } from '../../shared/steps/find-drive-month.ts';

/** Whom a commune's drive is for, and to whom it was launched up to a month. */
export function createGetParticipants(deps: FindDriveMonthDeps) {
  return async (month: { communeId: string; period: string }): Promise<ParticipantsView> =>
    viewParticipants(await findDriveMonth(deps, month));
}
