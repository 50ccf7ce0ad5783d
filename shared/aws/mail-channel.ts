import { SendEmailCommand, type SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import type { Channel, Mail } from '../ports.ts';

interface MailChannel {
  client: SESv2Client;
  /** The address that everything is sent from; its identity is verified in SES. */
  from: string;
}

/** By what SES calls it, a code that stays the same and names nobody. */
const reasons: Record<string, string> = {
  AccessDeniedException: 'not-allowed',
  AccountSuspendedException: 'sending-stopped',
  BadRequestException: 'bad-request',
  LimitExceededException: 'too-many',
  MailFromDomainNotVerifiedException: 'sender-not-verified',
  MessageRejected: 'rejected',
  NotFoundException: 'sender-not-verified',
  SendingPausedException: 'sending-stopped',
  TooManyRequestsException: 'too-many',
};

/** SES gives every mail a Message-ID of its own and refuses another, so the message's id has a header of its own. */
export const messageIdHeader = 'X-Ntm-Message-Id';

/** Mail by SES. Only its answers and silences are answers; a fault of ours is thrown. */
export function createMailChannel({ client, from }: MailChannel): Channel {
  return {
    async send(mail) {
      try {
        await client.send(new SendEmailCommand(requestOf(mail, from)));
        return { taken: true };
      } catch (error) {
        return { taken: false, reason: reasonOf(error) };
      }
    },
  };
}

function requestOf({ id, to, subject, text }: Mail, from: string) {
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: { Data: subject, Charset: 'UTF-8' },
        Body: { Text: { Data: text, Charset: 'UTF-8' } },
        Headers: [
          { Name: messageIdHeader, Value: id },
          // No automatic reply (RFC 3834).
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
        ],
      },
    },
  };
}

/** @throws what is neither SES's answer nor a connection that broke */
function reasonOf(error: unknown): string {
  if (error instanceof SESv2ServiceException) return reasons[error.name] ?? 'channel-failed';
  if (error instanceof Error && ('code' in error || error.name === 'TimeoutError')) return 'no-answer';
  throw error;
}
