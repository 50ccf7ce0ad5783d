import type { UploadView } from '../../shared/api/uploads.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { send } from '../messages/send.ts';

type Judged = Pick<UploadView, 'status'> & { problems: readonly { code: string }[] };

/** It had been received, and has its receipt: nothing of it is wrong but what the officer wrote. */
export const isReturned = ({ problems }: Judged): boolean => problems.some(({ code }) => code === 'returned');

/** What became of a file, in a line. */
export function titleOf(view: Judged): Bilingual {
  if (view.status !== 'rejected') return view.status === 'superseded' ? send.superseded : send.accepted;
  return isReturned(view) ? send.returned : send.rejected;
}
