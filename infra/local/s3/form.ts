import type { Incoming } from '../http/server.ts';
import { S3Error } from './s3-error.ts';

export interface Form {
  /** Fields before the file, by lower-case name; S3 reads none after it. */
  fields: Map<string, string>;
  file: { name: string; bytes: Buffer };
}

/** Reads a `multipart/form-data` upload. */
export async function readForm({ headers, body }: Incoming): Promise<Form> {
  const contentType = headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) {
    throw new S3Error('MalformedPOSTRequest', 'Bucket POST must be of the enclosure-type multipart/form-data');
  }
  const fields = new Map<string, string>();
  for (const [name, value] of await parse(body, contentType)) {
    if (name.toLowerCase() === 'file') return { fields, file: await fileOf(value) };
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
}

async function parse(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(Uint8Array.from(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new S3Error('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
  }
}

async function fileOf(value: File | string): Promise<Form['file']> {
  if (typeof value === 'string') return { name: '', bytes: Buffer.from(value) };
  return { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
}
