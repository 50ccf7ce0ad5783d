import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGiven } from '../../data/given.ts';
import type { Say } from './console/say.ts';
import { createClient, type Client } from './demonstration/client.ts';
import { problemLines } from './demonstration/problem-lines.ts';
import { sampleOf, type Sample } from './demonstration/sample.ts';
import type { TokenFor } from './issuer/callers.ts';
import { openSentFiles, type SentFiles } from './demonstration/sent-files.ts';
import { sendNeighbours } from './demonstration/send-neighbours.ts';
import { summaryText } from './demonstration/summary-text.ts';

export interface DemonstrationOptions {
  dataDir: string;
  say: Say;
  /** Shows a page of text. */
  show: (page: string) => void;
  tokenFor: TokenFor;
  signal?: AbortSignal;
  /** Where the sample files lie. */
  samples?: string;
  /** How long to wait for a file that an earlier run may have sent. */
  arrivalMs?: number;
}

const shipped = join(import.meta.dirname, '../../data/demonstration');
const place = { districtId: 'dai-tu', communeId: 'luc-ba', period: '2024-03' };

/**
 * Sends the sample files as any client would, each once however often the run is started, and shows the district's
 * summary.
 */
export async function runDemonstration(api: string, options: DemonstrationOptions): Promise<void> {
  const { dataDir, say, show, samples = shipped } = options;
  const client = createClient(api, options);
  const sent = openSentFiles(dataDir);
  const files = readdirSync(samples).toSorted();
  const unsent = files.filter((file) => !sent.has(file));
  if (unsent.length === 0) say('Các tệp mẫu đã được gửi từ lần trước. (The samples were sent in an earlier run.)');
  for (const file of unsent) await sendOnce(sampleOf(file, readFileSync(join(samples, file))), { client, sent, say });
  const summary = await client.summary(place.districtId, place.period);
  show(summaryText(summary));
}

/** Fills the district's other communes, so that there is a district to look at. Takes a while, and nobody has to wait for it. */
export async function fillDistrict(api: string, options: DemonstrationOptions): Promise<void> {
  const { districtId, communeId: except, period } = place;
  const client = createClient(api, options);
  await sendNeighbours({ districtId, period, except }, { client, given: readGiven(), say: options.say });
}

/** Whose reports are shown as they come; those of the others are too many. */
export const shownCommune = place.communeId;

interface Sending {
  client: Client;
  sent: SentFiles;
  say: Say;
}

/** After a kill a file may have arrived although that was not noted: the form that was asked for tells. */
async function sendOnce(sample: Sample, { client, sent, say }: Sending): Promise<void> {
  const earlier = sent.uploadOf(sample.fileName);
  if (earlier !== undefined && (await client.arrived(earlier))) return sent.note(sample.fileName);
  say(`→ gửi tệp (sending)  ${sample.fileName}`);
  const form = await client.askForForm({ ...sample.slot, communeId: place.communeId, size: sample.bytes.length });
  if ('refused' in form) return say(`✗ không gửi được (cannot be sent)  ${sample.fileName}: ${form.refused}`);
  sent.begin(sample.fileName, form.uploadId);
  await client.sendForm(form, sample);
  sent.note(sample.fileName);
  const upload = await client.verdict(form.uploadId);
  for (const line of problemLines(upload)) say(line);
}
