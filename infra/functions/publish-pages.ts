import { CustomResource, Duration, FileSystem, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import type { PublishPagesEnv } from '../../functions/publish-pages/env.ts';
import type { PagesBucket } from '../constructs/pages/pages-bucket.ts';
import type { TokenIssuer } from '../constructs/token-issuer.ts';
import { nodeFunction, type Surroundings } from '../constructs/node-function.ts';

interface Published {
  bucket: PagesBucket;
  issuer: TokenIssuer;
  districts: readonly string[];
  surroundings: Surroundings;
}

/** Runs whenever the pages have changed: it has them beside its code, and needs no right to read them anywhere. */
export function publishPages(scope: Construct, { bucket, issuer, districts, surroundings }: Published): void {
  const fn = nodeFunction<PublishPagesEnv>(scope, 'PublishPages', {
    name: 'publish-pages',
    env: {
      PAGES_BUCKET: bucket.bucketName,
      TOKEN_ISSUER: issuer.url,
      TOKEN_AUDIENCE: issuer.audience,
      PERSON_CLAIM: issuer.personClaim,
      GRANTS_CLAIM: issuer.grantsClaim,
      DISTRICTS: districts.join(' '),
    },
    failureImpact: 'The pages stay as they were before the deployment, which is rolled back.',
    surroundings,
    timeout: Duration.minutes(2),
  });
  bucket.grantPut(fn);
  Validations.of(fn).acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason: 'CloudFormation waits for its answer, and rolls the deployment back where there is none.',
  });
  const content = FileSystem.fingerprint(join(surroundings.bundles, 'publish-pages'), { exclude: ['*.map'] });
  new CustomResource(scope, 'PublishedPages', {
    resourceType: 'Custom::PublishedPages',
    serviceToken: fn.functionArn,
    serviceTimeout: Duration.minutes(5),
    properties: { Content: content },
  });
}
