import type { HealthView } from '../../shared/api/health-view.ts';
import { DomainError, type RequestFault } from '../../shared/domain/errors.ts';

export interface GetHealthDeps {
  /** What has to be reached, each by the cheapest question that there is. */
  reach: Record<'table' | 'bucket', () => Promise<unknown>>;
  release: { version: string; build: string };
  now: () => Date;
}

/** So long one look stands for all who ask: whoever asks often costs no more than whoever asks now and then. */
const keptMs = 10_000;

/** Whether the system can do its work: what it keeps reports in, and what it counts them in. */
export function createGetHealth({ reach, release, now }: GetHealthDeps) {
  let kept: { at: number; missing: string[] } | undefined;
  return async (): Promise<HealthView> => {
    const at = now().getTime();
    if (!kept || Math.abs(at - kept.at) >= keptMs) kept = { at, missing: await whatIsMissing(reach) };
    if (kept.missing.length > 0) throw unhealthy(kept.missing);
    return { status: 'ok', ...release, checkedAt: new Date(kept.at).toISOString() };
  };
}

/** What went wrong stays here: who asks is told of no name and no right. */
async function whatIsMissing(reach: GetHealthDeps['reach']): Promise<string[]> {
  const looks = Object.entries(reach).map(async ([name, look]) => {
    try {
      await look();
      return [];
    } catch {
      return [name];
    }
  });
  return (await Promise.all(looks)).flat();
}

const texts: Record<string, RequestFault['message']> = {
  table: { vi: 'Không đọc được bảng số liệu.', en: 'The table cannot be read.' },
  bucket: { vi: 'Không đọc được kho tệp.', en: 'The bucket cannot be read.' },
};

function unhealthy(missing: string[]): DomainError {
  return new DomainError('unavailable', 'unhealthy', {
    text: {
      vi: 'Hệ thống tạm thời không làm việc được. Tệp đã nhận không bị mất; hãy thử lại sau ít phút.',
      en: 'The system cannot work at the moment. No file that was received is lost; try again in a few minutes.',
    },
    faults: missing.flatMap((name) => {
      const message = texts[name];
      return message ? [{ at: name, code: 'not-reached', message }] : [];
    }),
  });
}
