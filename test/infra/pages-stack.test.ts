import { describe, expect, it } from 'vitest';
import { installPages } from './pages-installation.ts';
import { functionNamed, nameOf, resources, theOnly } from './resources.ts';

const { pages } = installPages();
const configOf = (template = pages) => theOnly(template, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;
const headers = theOnly(pages, 'AWS::CloudFront::ResponseHeadersPolicy').Properties.ResponseHeadersPolicyConfig;
const policy = JSON.stringify(headers.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);

describe('the bucket of the pages', () => {
  it('is read by CloudFront alone, and by this distribution alone', () => {
    const { Properties } = theOnly(pages, 'AWS::S3::Bucket');
    const { Statement } = theOnly(pages, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');

    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(allowed.flatMap(({ Action }: { Action: string[] }) => Action).toSorted()).toEqual([
      's3:GetObject',
      's3:ListBucket',
    ]);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(JSON.stringify(Condition)).toContain('AWS:SourceArn');
    }
  });

  it('is filled by a function that may do nothing else', () => {
    const { Role, LoggingConfig } = functionNamed(pages, 'publish-pages').Properties;
    const statements = resources(pages, 'AWS::IAM::Policy')
      .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === Role['Fn::GetAtt'][0]))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const mayDo = statements.flatMap(({ Action, Resource }) =>
      [Action].flat().map((each) => `${each} ${nameOf(Resource)}`),
    );

    expect(mayDo.toSorted()).toEqual([
      `logs:CreateLogStream ${nameOf(LoggingConfig.LogGroup)}`,
      `logs:PutLogEvents ${nameOf(LoggingConfig.LogGroup)}`,
      's3:PutObject FilesBucket/*',
      'xray:PutTelemetryRecords *',
      'xray:PutTraceSegments *',
    ]);
  });

  it('is filled anew when the pages change, and has an alarm for when that fails', () => {
    const alarm = theOnly(pages, 'AWS::CloudWatch::Alarm').Properties;

    expect(theOnly(pages, 'Custom::PublishedPages').Properties.Content).toMatch(/^[0-9a-f]{32,}$/);
    expect(alarm.AlarmName).toBe('ntm-progress-pages/publish-pages-errors');
  });
});

describe('what CloudFront says of every answer', () => {
  it('lets a page load from its own address alone, and ask where files and people are taken in', () => {
    expect(policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(policy).toContain('amazoncognito');
  });

  it('is said of pages and of the API alike', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = configOf();
    const of = [DefaultCacheBehavior, ...CacheBehaviors];

    expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      '/api/*',
      '/links/*/forms/*',
    ]);
    for (const { ResponseHeadersPolicyId, ViewerProtocolPolicy } of of) {
      expect(nameOf(ResponseHeadersPolicyId)).toBe('HeadersPolicy');
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    }
    expect(headers.SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy).toBe('no-referrer');
    expect(headers.SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThan(31_536_000);
  });

  it('keeps nothing of the API, and hands the token on', () => {
    const [api] = configOf().CacheBehaviors;

    expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    expect(api.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
    expect(api.AllowedMethods).toContain('POST');
  });

  it('is in no log, because a path may be a link', () => {
    expect(configOf()).not.toHaveProperty('Logging');
  });
});

describe('a name of one’s own', () => {
  const publicUrl = 'https://ntm.luc-ba.example';
  const pagesCertificate = 'arn:aws:acm:us-east-1:123456789012:certificate/abc';

  it('is that of the distribution, with its certificate', () => {
    const config = configOf(installPages({ publicUrl, pagesCertificate }).pages);

    expect(config.Aliases).toEqual(['ntm.luc-ba.example']);
    expect(config.ViewerCertificate).toMatchObject({
      AcmCertificateArn: pagesCertificate,
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
  });

  it('is none where no certificate is given for it: then it is CloudFront’s own, or stands before it', () => {
    expect(configOf(installPages({ publicUrl }).pages)).not.toHaveProperty('Aliases');
  });

  it('may post files and sign people in', () => {
    const { data, identity } = installPages({ publicUrl });
    const [cors] = theOnly(data, 'AWS::S3::Bucket').Properties.CorsConfiguration.CorsRules;

    expect(cors.AllowedOrigins).toContain(publicUrl);
    expect(theOnly(identity, 'AWS::Cognito::UserPoolClient').Properties.CallbackURLs).toContain(`${publicUrl}/`);
  });
});
