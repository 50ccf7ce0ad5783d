import * as z from 'zod/mini';
import { S3Error } from './s3-error.ts';

const exact = z.record(z.string(), z.string());
const comparison = z.tuple([z.string(), z.string(), z.string()]);
const range = z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]);
const policySchema = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(z.union([range, comparison, exact])),
});

type Policy = z.infer<typeof policySchema>;

export interface FormUpload {
  /** All fields before the file, by lower-case name, with the bucket. */
  fields: ReadonlyMap<string, string>;
  size: number;
  now: Date;
}

/** Fields that sign the policy or are none of its business. */
const uncovered = new Set(['awsaccesskeyid', 'signature', 'x-amz-signature', 'policy', 'file', 'bucket']);

/**
 * Holds a form against its policy: in time, every condition met, and no field that no condition speaks of.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function checkPolicy(encoded: string, upload: FormUpload): void {
  const policy = readPolicy(encoded);
  if (Date.parse(policy.expiration) <= upload.now.getTime()) throw denied('Policy expired.');
  const spokenOf = new Set<string>();
  for (const condition of policy.conditions) checkCondition(condition, upload, spokenOf);
  for (const name of upload.fields.keys()) {
    const free = uncovered.has(name) || name.startsWith('x-ignore-');
    if (!free && !spokenOf.has(name)) throw denied(`Extra input fields: ${name}`);
  }
}

function readPolicy(encoded: string): Policy {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch {
    throw new S3Error(
      'InvalidPolicyDocument',
      'The content of the form does not meet the conditions specified in the policy document.',
    );
  }
}

function checkCondition(condition: Policy['conditions'][number], upload: FormUpload, spokenOf: Set<string>): void {
  if (!Array.isArray(condition)) {
    for (const [name, value] of Object.entries(condition)) compare(['eq', name, value], upload, spokenOf);
  } else if (condition[0] === 'content-length-range') {
    checkSize(upload.size, Number(condition[1]), Number(condition[2]));
  } else {
    compare(condition, upload, spokenOf);
  }
}

function checkSize(size: number, min: number, max: number): void {
  if (size < min) throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  if (size > max) throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
}

function compare(condition: readonly (number | string)[], { fields }: FormUpload, spokenOf: Set<string>): void {
  const [operator, field, wanted] = condition.map(String);
  const name = (field ?? '').replace(/^\$/, '').toLowerCase();
  spokenOf.add(name);
  const value = fields.get(name) ?? '';
  const holds =
    operator === 'eq' ? value === wanted : operator === 'starts-with' && startsWith(name, value, wanted ?? '');
  if (!holds) throw denied(`Policy Condition failed: ${JSON.stringify([operator, `$${name}`, wanted])}`);
}

/** A Content-Type may be a list, each of which must start so. */
function startsWith(name: string, value: string, wanted: string): boolean {
  const values = name === 'content-type' ? value.split(',') : [value];
  return values.every((each) => each.startsWith(wanted));
}

function denied(why: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${why}`);
}
