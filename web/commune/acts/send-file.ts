import { send } from '../../common/api.ts';
import { ApiProblem, Unreachable } from '../../common/problem.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { pathOf, type AtBoard } from '../month.ts';

/** Sends a file of evidence, and gives what an act names it by. @throws ApiProblem, Unreachable */
export async function sendEvidence(at: Pick<AtBoard, 'place' | 'month'>, file: File): Promise<string> {
  const about = { fileName: file.name, size: file.size };
  const place = await send<'create-evidence-file'>(pathOf(at, 'evidence-files'), about);
  await store(place, file);
  return place.file;
}

/** Puts a file where a form of the API says. @throws ApiProblem, Unreachable */
export async function store(
  { url, fields }: { url: string; fields: Readonly<Record<string, string>> },
  file: File,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const { ok, status } = await fetch(url, { method: 'POST', body: form }).catch((cause: unknown) => {
    throw new Unreachable('the upload broke', { cause });
  });
  if (!ok) throw new ApiProblem({ status, code: 'not-stored', ...actsTexts.notStored, errors: [] });
}
