import { read, type Answers } from '../../common/api.ts';

// What an upload says does not change while it counts; which of them counts, the slots say.
const known = new Map<string, Promise<Answers['get-upload']>>();

/** The reports of these uploads, each asked for once a page. */
export function readReports(uploadIds: readonly string[]): Promise<Answers['get-upload'][]> {
  return Promise.all(uploadIds.map((uploadId) => known.get(uploadId) ?? ask(uploadId)));
}

function ask(uploadId: string): Promise<Answers['get-upload']> {
  const asked = read<'get-upload'>(`/uploads/${uploadId}`);
  known.set(uploadId, asked);
  asked.catch(() => known.delete(uploadId));
  return asked;
}
