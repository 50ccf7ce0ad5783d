import { Fn, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { pageOfPath, withoutApi } from './viewer-code.ts';

interface PagesDistributionProps {
  files: cloudfront.IOrigin;
  /** Address of the HTTP API, with nothing after the host. */
  apiEndpoint: string;
  headers: cloudfront.IResponseHeadersPolicy;
  /** A name of one’s own, with the certificate for it; left out, CloudFront gives one. */
  own: { host: string; certificateArn: string } | undefined;
}

/** One address for pages and API, so that a page asks nobody but whom it came from. */
export class PagesDistribution extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { files, apiEndpoint, headers, own }: PagesDistributionProps) {
    super(scope, id);
    const shared = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    };
    const asked = {
      ...shared,
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', apiEndpoint))),
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: 'ntm-progress: pages, and the API under /api',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(own && {
        domainNames: [own.host],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', own.certificateArn),
      }),
      defaultBehavior: { ...shared, origin: files, functionAssociations: [this.#first('PageOfPath', pageOfPath)] },
      additionalBehaviors: {
        '/api/*': {
          ...asked,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          functionAssociations: [this.#first('WithoutApi', withoutApi)],
        },
        // The form in a mail is the file, not a page about it.
        '/links/*/forms/*': asked,
      },
    });
    this.url = `https://${own?.host ?? distribution.distributionDomainName}`;
    acknowledge(distribution, own !== undefined);
  }

  #first(id: string, code: cloudfront.FunctionCode): cloudfront.FunctionAssociation {
    const runtime = cloudfront.FunctionRuntime.JS_2_0;
    return {
      eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
      function: new cloudfront.Function(this, id, { code, runtime }),
    };
  }
}

function acknowledge(distribution: cloudfront.Distribution, hasOwnName: boolean): void {
  const reasons: Record<string, string> = {
    'AwsSolutions-CFR1':
      'Villagers work abroad, and telephones come in by networks of other countries: nobody is shut out.',
    'AwsSolutions-CFR2':
      'The API has limits of its own, for each caller, unit and commune; the rest is files that anybody may read.',
    'AwsSolutions-CFR3': 'A path may be a link, and so a token, which is in no log.',
    ...(!hasOwnName && {
      'AwsSolutions-CFR4':
        'CloudFront’s own name has CloudFront’s own certificate; with a name of one’s own it is TLS 1.2 and up.',
    }),
  };
  for (const [id, reason] of Object.entries(reasons)) Validations.of(distribution).acknowledge({ id, reason });
}
