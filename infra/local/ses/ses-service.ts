import * as z from 'zod/mini';
import { errorReply, type JsonService } from '../aws/json-edge.ts';
import { account, region } from '../template/places.ts';
import type { OutgoingMail, WriteMail } from './mail-folder.ts';

const content = z.strictObject({ Data: z.string(), Charset: z.optional(z.literal('UTF-8')) });
/** What SES sets itself, it lets nobody else set in simple content. */
const setBySes = new Set(['message-id', 'date', 'from', 'to', 'subject', 'cc', 'bcc', 'content-type', 'mime-version']);
const headerSchema = z.strictObject({
  Name: z.string().check(
    z.regex(/^[!-9;-~]{1,126}$/),
    z.refine((name) => !setBySes.has(name.toLowerCase())),
  ),
  Value: z.string().check(z.regex(/^[\t -~]{1,870}$/)),
});
/** Strict: what would only be left out is refused. */
const inputSchema = z.strictObject({
  FromEmailAddress: z.email(),
  Destination: z.strictObject({ ToAddresses: z.array(z.email()).check(z.minLength(1), z.maxLength(50)) }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: content,
      Body: z.strictObject({ Text: content }),
      Headers: z._default(z.array(headerSchema).check(z.maxLength(15)), []),
    }),
  }),
});
const senderSchema = z.object({ FromEmailAddress: z._default(z.string(), '') });

/** SES v2 as far as it is used: SendEmail with plain text. */
export function sesService(write: WriteMail): JsonService {
  return {
    name: 'ses',
    actionOf: ({ method, url }) => (method === 'POST' && url === '/v2/email/outbound-emails' ? 'SendEmail' : undefined),
    contentType: 'application/json',
    facts: () => ({}),
    wishes: ({ action, body }) => {
      const from = z.parse(senderSchema, JSON.parse(body)).FromEmailAddress;
      const domain = from.slice(from.lastIndexOf('@') + 1);
      const resource = `arn:aws:ses:${region}:${account}:identity/${domain}`;
      return [{ action: `ses:${action}`, resource, keys: { 'ses:FromAddress': from } }];
    },
    handle: async ({ body }) => {
      const read = inputSchema.safeParse(JSON.parse(body));
      if (!read.success) return errorReply(400, 'BadRequestException', faultsOf(read.error));
      return { status: 200, body: JSON.stringify({ MessageId: await write(mailOf(read.data)) }) };
    },
  };
}

function mailOf({ FromEmailAddress: from, Destination, Content }: z.infer<typeof inputSchema>): OutgoingMail {
  const { Subject, Body, Headers } = Content.Simple;
  return {
    from,
    to: Destination.ToAddresses,
    subject: Subject.Data,
    text: Body.Text.Data,
    headers: Headers.map(({ Name: key, Value: value }) => ({ key, value })),
  };
}

function faultsOf({ issues }: z.core.$ZodError): string {
  return `The local run does not send this: ${issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')}`;
}
