import { BadRequestException, MessageRejected, SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createMailChannel } from '../../../shared/aws/mail-channel.ts';

const mail = {
  id: 'remind:luc-ba:2024-03:den-han:xom-2:xom-2',
  to: 'xom-2@luc-ba.example',
  subject: '[NTM] Hôm nay là hạn nộp báo cáo',
  text: 'Kính gửi Xóm 2,\n',
};

function channel() {
  const client = new SESv2Client({ region: 'ap-southeast-1' });
  const ses = mockClient(client);
  return { ses, channel: createMailChannel({ client, from: 'nong-thon-moi@dai-tu.example' }) };
}

const refusal = { message: 'no', $metadata: {} };

describe('mail by SES', () => {
  it('is one text to one address, from the one sender, with the message’s id in a header of its own', async () => {
    const { ses, channel: mails } = channel();
    ses.on(SendEmailCommand).resolves({ MessageId: 'an-id-of-ses' });

    const answer = await mails.send(mail);

    const [call] = ses.commandCalls(SendEmailCommand);
    const input = call?.args[0].input;
    expect(answer).toEqual({ taken: true });
    expect(input).toMatchObject({
      FromEmailAddress: 'nong-thon-moi@dai-tu.example',
      Destination: { ToAddresses: [mail.to] },
      Content: { Simple: { Subject: { Data: mail.subject }, Body: { Text: { Data: mail.text } } } },
    });
    expect(input?.Content?.Simple?.Headers).toEqual([
      { Name: 'X-Ntm-Message-Id', Value: mail.id },
      { Name: 'Auto-Submitted', Value: 'auto-generated' },
    ]);
  });

  it.each([
    [new MessageRejected(refusal), 'rejected'],
    [new BadRequestException(refusal), 'bad-request'],
    [Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'no-answer'],
    [Object.assign(new Error('too slow'), { name: 'TimeoutError' }), 'no-answer'],
  ])('that is not taken is told by a code and not by what was written: %s', async (error, reason) => {
    const { ses, channel: mails } = channel();
    ses.on(SendEmailCommand).rejects(error);

    expect(await mails.send(mail)).toEqual({ taken: false, reason });
  });

  it('lets a fault of ours be one', async () => {
    const { ses, channel: mails } = channel();
    ses.on(SendEmailCommand).rejects(new TypeError('a fault of ours'));

    await expect(mails.send(mail)).rejects.toThrow('a fault of ours');
  });
});
