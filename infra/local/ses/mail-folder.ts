import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { writeDurably } from '../storage/durable-file.ts';
import type { DataDir } from '../storage/data-dir.ts';
import { region } from '../template/places.ts';

/** A mail as SES is asked to send it. */
export interface OutgoingMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  headers: { key: string; value: string }[];
}

/** Where mail goes on one machine: a file each, for any mail program to open. Gives the id that SES would answer. */
export type WriteMail = (mail: OutgoingMail) => Promise<string>;

/** Sees every mail that was written. */
export type OnMail = (file: string, mail: OutgoingMail) => void;

export function openMailFolder(dataDir: DataDir, onMail: OnMail): WriteMail {
  return async (mail) => {
    const id = randomUUID();
    const date = new Date();
    const file = dataDir.path('outbox', fileName(mail, id, date));
    await writeDurably(file, await compose(mail, id, date));
    onMail(file, mail);
    return id;
  };
}

/** RFC 5322, with SES's own Message-ID and Date. */
function compose(mail: OutgoingMail, id: string, date: Date): Promise<Buffer> {
  const messageId = `<${id}@${region}.amazonses.com>`;
  return new MailComposer({ ...mail, messageId, date, newline: 'windows', xMailer: false }).compile().build();
}

/** In order of time, and telling whom it is for: no sign in it that a file system might refuse. */
function fileName({ to }: OutgoingMail, id: string, date: Date): string {
  const instant = date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const name = (to[0] ?? '').replaceAll(/[^\w.@-]/g, '_').slice(0, 80);
  return `${instant}_${name}_${id.slice(0, 8)}.eml`;
}
