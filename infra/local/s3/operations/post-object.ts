import type { Caller, Keyring } from '../../aws/keyring.ts';
import { algorithm, parseScope, sameSignature, signatureOf } from '../../aws/signature-v4.ts';
import type { Reply } from '../../http/server.ts';
import { region } from '../../template/places.ts';
import type { Form } from '../form.ts';
import { checkDigests, checksumsIn } from '../payload.ts';
import { checkPolicy } from '../post-policy.ts';
import { accessDenied, S3Error } from '../s3-error.ts';
import type { StoredVersion } from '../stored-version.ts';
import { xml } from '../xml.ts';
import { required, type S3Context } from './operation.ts';
import { keyOf, metadataIn, storedHeaders } from './put-object.ts';

/** Who signed a form's policy. */
export function authenticateForm({ fields }: Form, keyring: Keyring): Caller {
  const policy = fields.get('policy');
  const scope = parseScope(fields.get('x-amz-credential') ?? '');
  if (policy === undefined || scope === undefined) throw accessDenied();
  if (fields.get('x-amz-algorithm') !== algorithm || scope.service !== 's3' || scope.region !== region)
    throw accessDenied();
  const known = keyring.find(scope.accessKeyId);
  if (known === undefined) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  const expected = signatureOf(policy, known.secretAccessKey, scope);
  if (!sameSignature(expected, fields.get('x-amz-signature') ?? '')) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return known;
}

/** Takes a browser's form upload, once its policy's every condition holds. */
export async function postObject(context: S3Context, form: Form): Promise<Reply> {
  const { request, bucket, store } = context;
  const { fields, file } = form;
  const covered = new Map([...fields, ['bucket', bucket.name] as const]);
  checkPolicy(fields.get('policy') ?? '', { fields: covered, size: file.bytes.length, now: new Date() });
  required(context.mayWithObject('s3:PutObject'));
  const plain = Object.fromEntries(fields);
  const checksums = checksumsIn(plain);
  checkDigests(file.bytes, checksums, fields.get('content-md5'));
  const version = await store.put(
    {
      bucket: bucket.name,
      key: keyOf(request.key),
      headers: storedHeaders(plain),
      metadata: metadataIn(plain),
      checksums,
      reason: 'PostObject',
      requestId: request.requestId,
      requester: context.requester,
      sourceIp: request.sourceIp,
    },
    file.bytes,
    { onlyIfAbsent: false },
  );
  context.stored(version);
  return formReply(version, context, fields);
}

/** The key of a form, with the file's own name where the form leaves a place for it. */
export function formKey({ fields, file }: Form): string {
  const key = fields.get('key');
  if (key === undefined || key === '') {
    throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  }
  return key.replaceAll('${filename}', file.name);
}

function formReply(version: StoredVersion, { request, bucket }: S3Context, fields: ReadonlyMap<string, string>): Reply {
  const location = `http://${request.headers.host ?? ''}/${bucket.name}/${encodeURIComponent(version.key)}`;
  const headers = { etag: `"${version.etag}"`, location, 'x-amz-version-id': version.versionId };
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const to = new URL(redirect);
    to.search = new URLSearchParams({ bucket: bucket.name, key: version.key, etag: headers.etag }).toString();
    return { status: 303, headers: { ...headers, location: to.href } };
  }
  const status = fields.get('success_action_status');
  if (status === '200') return { status: 200, headers };
  if (status !== '201') return { status: 204, headers };
  const body = xml('PostResponse', { Location: location, Bucket: bucket.name, Key: version.key, ETag: headers.etag });
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
}
