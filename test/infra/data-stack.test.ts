import { describe, expect, it } from 'vitest';
import { synthesize } from './installation.ts';
import { resources, theOnly } from './resources.ts';

const { data } = synthesize({ webOrigins: ['https://luc-ba.example'] });

describe('the bucket of reports', () => {
  const bucket = theOnly(data, 'AWS::S3::Bucket');

  it('is private', () => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
  });

  it('keeps every version and is encrypted', () => {
    expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(bucket.Properties.LifecycleConfiguration).toBeUndefined();
  });

  it('refuses whoever comes without TLS', () => {
    const [refusal] = theOnly(data, 'AWS::S3::BucketPolicy').Properties.PolicyDocument.Statement;

    expect(refusal).toMatchObject({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    expect(refusal.Resource).toHaveLength(2);
  });

  it('lets nobody delete a file, or have files deleted, whatever else they may do', () => {
    const { Statement } = theOnly(data, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
    const refusal = Statement.find(({ Action }: { Action: string[] }) => Action.includes('s3:DeleteObject'));

    expect(refusal).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
    expect(refusal).not.toHaveProperty('Condition');
    expect(refusal.Action).toEqual([
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutBucketVersioning',
      's3:PutLifecycleConfiguration',
    ]);
    expect(refusal.Resource).toHaveLength(2);
  });

  it('allows nobody by its own policy', () => {
    const { Statement } = theOnly(data, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;

    expect(Statement.map((statement: { Effect: string }) => statement.Effect)).not.toContain('Allow');
  });

  it('says to EventBridge what is stored, without a custom resource', () => {
    expect(bucket.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(resources(data, 'AWS::Lambda::Function')).toEqual([]);
  });

  it('lets the pages that are configured post a file and read what they were given the address of, and no other page', () => {
    const rules = bucket.Properties.CorsConfiguration.CorsRules;

    expect(rules).toMatchObject([{ AllowedMethods: ['POST', 'GET'], AllowedOrigins: ['https://luc-ba.example'] }]);
    expect(theOnly(synthesize({ webOrigins: [] }).data, 'AWS::S3::Bucket').Properties).not.toHaveProperty(
      'CorsConfiguration',
    );
  });
});

describe('the table of progress', () => {
  const table = theOnly(data, 'AWS::DynamoDB::Table');

  it('is keyed by pk and sk, both text', () => {
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    });
  });

  it('is paid on demand', () => {
    expect(table.Properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' });
  });

  it('can be restored to a point in time and is not deleted by mistake', () => {
    expect(table.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it('drops no item by itself', () => {
    expect(table.Properties).not.toHaveProperty('TimeToLiveSpecification');
  });
});

it('names the bus after the installation', () => {
  expect(theOnly(data, 'AWS::Events::EventBus').Properties).toMatchObject({ Name: 'ntm-progress' });
  expect(theOnly(synthesize({ name: 'try-out' }).data, 'AWS::Events::EventBus').Properties).toMatchObject({
    Name: 'try-out',
  });
});

it.each(['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Events::EventBus'])(
  'keeps %s when the stack goes',
  (type) => {
    expect(theOnly(data, type).whenRemoved).toEqual(['Retain', 'Retain']);
  },
);

describe('a table that was restored', () => {
  const restored = 'progress-restored-20240320';
  const given = synthesize({ restoredTable: restored });
  const before = synthesize();

  it('is what every function works on, and may work on', () => {
    const functions = resources(given.reporting, 'AWS::Lambda::Function').map(({ Properties }) => Properties);
    const tables = functions.flatMap(({ Environment }) => Environment?.Variables.PROGRESS_TABLE ?? []);
    const policies = JSON.stringify(resources(given.reporting, 'AWS::IAM::Policy'));

    expect(new Set(tables)).toEqual(new Set([restored]));
    expect(policies).toContain(`:table/${restored}`);
    expect(policies).not.toContain('ProgressTable');
  });

  it('takes nothing from the stack that holds the lost one: neither the table nor what the other stack imports', () => {
    expect(resources(given.data, 'AWS::DynamoDB::Table')).toEqual(resources(before.data, 'AWS::DynamoDB::Table'));
    const exportsOf = ({ data: stack }: typeof given) => Object.keys(stack.findOutputs('*')).toSorted();
    expect(exportsOf(given)).toEqual(expect.arrayContaining(exportsOf(before)));
  });
});
