import { SendEmailCommand, SESv2Client, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { mailsIn } from '../../fixtures/mail/read-eml.ts';
import { faultOf, startFixture, temporaryFolder } from './fixture-run.ts';

const subject = '[NTM] Sắp đến hạn nộp báo cáo: Xóm Văn Thanh, tháng 3/2024, và một dòng đủ dài để phải gập lại';
const text = 'Kính gửi Xóm 2,\n\nHạn nộp: ngày 15/03/2024. Số liệu = 0 thì ghi 0.\n. một dòng bắt đầu bằng dấu chấm\n';
const headers = [{ Name: 'X-Ntm-Message-Id', Value: 'remind:luc-ba:2024-03:den-han:xom-2:xom-2' }];

function mail(more: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    FromEmailAddress: 'ntm@luc-ba.example',
    Destination: { ToAddresses: ['xom-2@luc-ba.example'] },
    Content: {
      Simple: { Subject: { Data: subject }, Body: { Text: { Data: text, Charset: 'UTF-8' } }, Headers: headers },
    },
    ...more,
  };
}

function withHeader(header: { Name: string; Value: string }): Partial<SendEmailCommandInput> {
  const { Subject, Body } = mail().Content?.Simple ?? {};
  return { Content: { Simple: { Subject, Body, Headers: [header] } } };
}

function sesOf({ awsUrl, operator }: LocalRun, credentials = operator): SESv2Client {
  return new SESv2Client({ endpoint: awsUrl, region: operator.region, credentials, maxAttempts: 1 });
}

/** A run whose outbox folder is known. */
async function startWithFolder() {
  const dataDir = temporaryFolder();
  return { dataDir, run: await startFixture({ dataDir }) };
}

describe('a mail to SES', () => {
  it('becomes a file that a mail program can read, with the run’s time and an id as SES gives one', async () => {
    const { run, dataDir } = await startWithFolder();

    const { MessageId } = await sesOf(run).send(new SendEmailCommand(mail()));

    const [written, ...others] = mailsIn(dataDir);
    expect(others).toEqual([]);
    expect(written?.file).toMatch(/^20240312T0100\d\dZ_xom-2@luc-ba\.example_[0-9a-f]{8}\.eml$/);
    expect(written?.text).toBe(text);
    expect(written?.headers).toMatchObject({
      from: 'ntm@luc-ba.example',
      to: 'xom-2@luc-ba.example',
      subject,
      'x-ntm-message-id': headers[0]?.Value,
      'message-id': `<${MessageId}@ap-southeast-1.amazonses.com>`,
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(new Date(written?.headers['date'] ?? '').toISOString()).toMatch(/^2024-03-12T01:00/);
  });

  it('stays within the line length that the standard recommends, in ASCII', async () => {
    const { run, dataDir } = await startWithFolder();

    await sesOf(run).send(new SendEmailCommand(mail()));

    const [written] = mailsIn(dataDir);
    const lines = readFileSync(join(dataDir, 'outbox', written?.file ?? ''), 'latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines.join('')).toMatch(/^[\t -~]*$/);
  });

  it('is refused when the signature is another’s, and nothing is written', async () => {
    const { run, dataDir } = await startWithFolder();
    const forged = sesOf(run, { ...run.operator, secretAccessKey: 'x'.repeat(40) });
    const unknown = sesOf(run, { ...run.operator, accessKeyId: 'AKIA00000000000000AB' });

    const faults = [
      await faultOf(forged.send(new SendEmailCommand(mail()))),
      await faultOf(unknown.send(new SendEmailCommand(mail()))),
    ];
    const unsigned = await fetch(`${run.awsUrl}/v2/email/outbound-emails`, {
      method: 'POST',
      body: JSON.stringify(mail()),
    });

    expect(faults).toEqual(['InvalidSignatureException', 'UnrecognizedClientException']);
    expect(unsigned.status).toBe(400);
    expect(mailsIn(dataDir)).toEqual([]);
  });

  it('is let through for a function as its policy says: from that address, and under that identity, only', async () => {
    const { run, dataDir } = await startWithFolder();
    const send = (from: string) => run.invoke('mischief', { do: 'mail', input: mail({ FromEmailAddress: from }) });

    const answers = [
      await send('ntm@luc-ba.example'),
      await send('someone-else@luc-ba.example'),
      await send('ntm@dai-tu.example'),
    ];

    expect(answers).toMatchObject([
      { status: 200 },
      { name: 'AccessDeniedException' },
      { name: 'AccessDeniedException' },
    ]);
    expect(mailsIn(dataDir)).toHaveLength(1);
  });

  it.each<[string, Partial<SendEmailCommandInput>]>([
    ['a Message-ID of one’s own, as SES refuses it too', withHeader({ Name: 'Message-ID', Value: '<a@b>' })],
    ['a header with a line break', withHeader({ Name: 'X-A', Value: 'a\r\nBcc: b@c.example' })],
    ['nobody as recipient', { Destination: { ToAddresses: [] } }],
    ['an address that is none', { Destination: { ToAddresses: ['xom 2'] } }],
    ['what the run would leave out', { ConfigurationSetName: 'some' }],
  ])('with %s is refused', async (_what, more) => {
    const { run, dataDir } = await startWithFolder();

    const fault = await faultOf(sesOf(run).send(new SendEmailCommand(mail(more))));

    expect(fault).toBe('BadRequestException');
    expect(mailsIn(dataDir)).toEqual([]);
  });
});
