import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import type { AlarmTopic } from './constructs/alarm-topic.ts';
import { PageHeaders } from './constructs/pages/page-headers.ts';
import { PagesBucket } from './constructs/pages/pages-bucket.ts';
import { PagesDistribution } from './constructs/pages/pages-distribution.ts';
import type { ReportsBucket } from './constructs/reports-bucket.ts';
import type { TokenIssuer } from './constructs/token-issuer.ts';
import { publishPages } from './functions/publish-pages.ts';

interface PagesStackProps extends StackProps {
  config: Config;
  bundles: string;
  issuer: TokenIssuer;
  alarms: AlarmTopic;
  apiEndpoint: string;
  reports: ReportsBucket;
}

/** What people see: files in a bucket that CloudFront alone reads, and the API beside them under the same address. */
export class PagesStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, bundles, issuer, alarms, apiEndpoint, reports, ...props }: PagesStackProps,
  ) {
    super(scope, id, props);
    const bucket = new PagesBucket(this, 'Files');
    const connectTo = [reports.uploadOrigin, ...issuer.origins];
    const { url } = new PagesDistribution(this, 'Pages', {
      files: bucket.origin,
      apiEndpoint,
      headers: new PageHeaders(this, 'Headers', { connectTo }).policy,
      own: ownName(config),
    });
    const { districts } = config;
    publishPages(this, {
      bucket,
      issuer,
      districts,
      surroundings: { bundles, alarms, logRetention: config.logRetentionDays },
    });
    new CfnOutput(this, 'PagesUrl', { value: url });
  }
}

function ownName({ publicUrl, pagesCertificate: certificateArn }: Config) {
  return publicUrl && certificateArn ? { host: new URL(publicUrl).host, certificateArn } : undefined;
}
