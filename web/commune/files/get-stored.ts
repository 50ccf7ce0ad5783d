import { ApiProblem, Unreachable } from '../../common/problem.ts';
import { driveTexts } from '../../messages/commune-drive.ts';

/** What lies at an address that the API gave out for five minutes. @throws ApiProblem, Unreachable */
export async function getStored(url: string | undefined): Promise<Blob> {
  if (url === undefined) throw new ApiProblem({ status: 404, code: 'no-such-file', ...driveTexts.gone, errors: [] });
  // Whoever has the address may read it: the store is told nothing of who asks.
  const response = await fetch(url, { credentials: 'omit', cache: 'no-store' }).catch((cause: unknown) => {
    throw new Unreachable('no answer', { cause });
  });
  const { ok, status } = response;
  if (!ok) throw new ApiProblem({ status, code: 'not-got', ...driveTexts.notGot, errors: [] });
  return response.blob();
}
