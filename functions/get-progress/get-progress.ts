import type { ConfirmedProgress } from '../../shared/api/contracts.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import { instantText } from '../../shared/domain/period.ts';
import type { Confirmation } from '../../shared/domain/progress.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import { sha256 } from '../../shared/domain/upload-id.ts';
import { viewProgress } from '../../shared/domain/view-progress.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetProgressDeps extends FindMonthsDeps {
  now: () => Date;
}

/**
 * A commune's month on the criteria, as it stands. Its tag changes with every report that comes, a refused one too, so
 * that a page can ask cheaply whether anything is new.
 */
export function createGetProgress(deps: GetProgressDeps) {
  return async (month: { communeId: string; period: string }): Promise<{ body: ConfirmedProgress; etag: string }> => {
    const asked = requireCommuneMonth(deps.given, month);
    requireBegun(asked, deps.now().toISOString());
    const [found] = await findMonths(deps, [month.communeId], month.period);
    if (!found) throw new Error(`no month ${month.period} could be made for ${month.communeId}`);
    const body = {
      ...viewProgress(found.rules, found.progress, found.previous),
      contentHash: contentHashOf(found.progress),
      confirmation: viewConfirmation(found.rules, found.progress.confirmation),
    };
    return { body, etag: sha256(canonicalJson([body, found.progress])) };
  };
}

function viewConfirmation(
  { periodRule }: MonthRules,
  confirmation: Confirmation | undefined,
): ConfirmedProgress['confirmation'] {
  if (!confirmation) return null;
  const { by, at, current } = confirmation;
  const when = instantText(periodRule, at);
  const text = current
    ? { vi: `${by} đã xác nhận lúc ${when}.`, en: `${by} confirmed this at ${when}.` }
    : {
        vi: `${by} đã xác nhận một bản trước đó, lúc ${when}; số liệu đã thay đổi từ đó.`,
        en: `${by} confirmed an earlier state, at ${when}; the figures have changed since.`,
      };
  return { by, at, current, text };
}
