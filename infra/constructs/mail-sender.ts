import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

interface MailSenderProps {
  /** The address that everything is sent from. */
  from: string;
  /** Where readers of a mail reach the pages. */
  publicUrl: string;
}

/**
 * Mail by SES from one address. Its domain is verified there by hand, because that takes records in its DNS; until it is,
 * SES refuses every mail, and the outbox shows that.
 */
export class MailSender extends Construct {
  readonly env: { MAIL_FROM: string; PUBLIC_URL: string };

  constructor(scope: Construct, id: string, { from, publicUrl }: MailSenderProps) {
    super(scope, id);
    this.env = { MAIL_FROM: from, PUBLIC_URL: publicUrl };
  }

  grantSend(grantee: iam.IGrantable): void {
    const from = this.env.MAIL_FROM;
    const domain = from.slice(from.lastIndexOf('@') + 1);
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['ses:SendEmail'],
      resourceArns: [Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: domain })],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }
}
