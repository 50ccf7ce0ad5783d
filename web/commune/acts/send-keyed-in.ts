import { awaitVerdict } from '../../send/deliver.ts';
import { send, type Answers } from '../../common/api.ts';
import { ApiProblem, Unreachable } from '../../common/problem.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { pathOf, type AtBoard } from '../month.ts';

export interface KeyedIn {
  unitId: string;
  channel: 'paper' | 'phone';
  note: string;
  report: File;
  scan: File | undefined;
}

type Verdict = Answers['get-upload'] | undefined;

/** Sends a report for a unit, with the scan of its paper first, and waits until it is judged. @throws ApiProblem, Unreachable */
export async function keyIn(at: AtBoard, keyed: KeyedIn): Promise<Verdict> {
  const { unitId, channel, note, report } = keyed;
  const scan = keyed.scan && (await sendScan(at, keyed.scan));
  const { uploadId, ...place } = await send<'create-upload'>('/uploads', {
    communeId: at.place.placeId,
    unitId,
    period: at.month.period,
    fileName: report.name,
    size: report.size,
    onBehalf: { channel, note, ...(scan !== undefined && { scan }) },
  });
  await store(place, report);
  return awaitVerdict(`/uploads/${uploadId}`, () => true);
}

async function sendScan(at: AtBoard, scan: File): Promise<string> {
  const about = { fileName: scan.name, size: scan.size };
  const place = await send<'create-evidence-file'>(pathOf(at, 'evidence-files'), about);
  await store(place, scan);
  return place.file;
}

async function store({ url, fields }: { url: string; fields: Readonly<Record<string, string>> }, file: File) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const { ok, status } = await fetch(url, { method: 'POST', body: form }).catch((cause: unknown) => {
    throw new Unreachable('the upload broke', { cause });
  });
  if (!ok) throw new ApiProblem({ status, code: 'not-stored', ...actsTexts.notStored, errors: [] });
}
