import { awaitVerdict } from '../../send/deliver.ts';
import { send, type Answers } from '../../common/api.ts';
import type { AtBoard } from '../month.ts';
import { sendEvidence, store } from './send-file.ts';

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
  const scan = keyed.scan && (await sendEvidence(at, keyed.scan));
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
