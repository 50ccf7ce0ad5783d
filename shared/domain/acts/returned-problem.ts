import type { Problem } from '../problem.ts';
import { excerpt } from '../text.ts';
import type { Act } from './act.ts';
import { standingActs } from './standing.ts';

/** What a sender is told of a report that the officer returned; nothing where nobody has. */
export function returnedProblem(
  acts: readonly Act[],
  upload: { unitId: string; uploadId: string; receivedAt: string },
): Problem | undefined {
  const act = standingActs(acts).findLast(
    (candidate) =>
      candidate.kind === 'return' &&
      candidate.unitId === upload.unitId &&
      candidate.uploadId === upload.uploadId &&
      candidate.receivedAt === upload.receivedAt,
  );
  if (act?.kind !== 'return') return undefined;
  return {
    place: { file: 'whole' },
    code: 'returned',
    found: excerpt(act.comment),
    message: {
      vi: `Công chức xã trả lại báo cáo: “${act.comment}”. Hãy sửa rồi gửi lại.`,
      en: `The commune’s officer returned the report: “${act.comment}”. Correct it and send it again.`,
    },
  };
}
