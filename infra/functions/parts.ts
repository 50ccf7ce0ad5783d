import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { LinkKey } from '../constructs/link-key.ts';
import type { MailSender } from '../constructs/mail-sender.ts';
import type { Surroundings } from '../constructs/node-function.ts';
import type { Identity } from '../../shared/lambda/identity.ts';
import type { ProgressTable } from '../constructs/progress-table.ts';
import type { QuotaTable } from '../constructs/quota-table.ts';
import type { ReportsBucket } from '../constructs/reports-bucket.ts';

interface Limits {
  calls: Pick<Identity, 'CALLS_A_MINUTE'>;
  quotas: QuotaTable;
  /** What a function must know to count what it creates, and how much a day of each. */
  counting: { QUOTA_TABLE: string; CREATED_A_MINUTE: string; METRIC_NAMESPACE: string };
  aDay: { forms: string; evidenceFiles: string; acts: string };
}

/** What a function may be given. Each takes, and is granted, only what it names. */
export interface Parts {
  reports: ReportsBucket;
  progress: ProgressTable;
  bus: EventBus;
  mail: MailSender;
  /** What links are signed with, where they begin, and where the API is reached. */
  links: { key: LinkKey; publicUrl: string; apiUrl: string };
  identity: { variables: Identity };
  /** How much callers may ask for, and where it is counted what they had created. */
  limits: Limits;
  /** What says of itself which one it is. */
  release: { version: string; build: string };
  surroundings: Surroundings;
}
