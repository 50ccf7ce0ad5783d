import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const REPORTS = 'reports/';
const SUMMARIES = 'summaries/';
const ACTS = 'acts/';
const EVIDENCE = 'evidence/';
const AUDIT = 'audit/';
const PROGRESS = 'progress/';
const PAPERS = 'papers/';
const PHOTO_FILES = 'photo-files/';
const PHOTOS = 'photos/';
const RANKINGS = 'rankings/';

interface ReportsBucketProps {
  /** The pages that may send a file from a browser, and read what they were given an address of. */
  webOrigins: readonly string[];
}

/** Every file that was ever sent, in every version: nothing is deleted, so the bucket is the log of what arrived. */
export class ReportsBucket extends Construct {
  /** Where reports arrive. */
  readonly keyPrefix = REPORTS;
  readonly bucketName: string;
  /** Where the forms send to that a browser is given. */
  readonly uploadOrigin: string;
  readonly #bucket: s3.Bucket;

  constructor(scope: Construct, id: string, { webOrigins }: ReportsBucketProps) {
    super(scope, id);
    this.#bucket = new s3.Bucket(this, 'Bucket', {
      versioned: true,
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      cors: webOrigins.length === 0 ? [] : [ofPages(webOrigins)],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucketName = this.#bucket.bucketName;
    this.uploadOrigin = `https://${this.#bucket.bucketRegionalDomainName}`;
    this.#sayToEventBridge();
    this.#letNobodyDelete();
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Every version is kept and its ledger item says what became of it; access logs would repeat that.',
    });
  }

  grantPutReports(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject'], REPORTS);
  }

  /** By version, as everything is named here. Lists too: else S3 answers 403, not 404, for an object that is gone. */
  grantReadReports(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObjectVersion'], REPORTS);
    this.#grantListing(grantee, 's3:ListBucket', REPORTS);
  }

  grantListReportVersions(grantee: IFunction): void {
    this.#grantListing(grantee, 's3:ListBucketVersions', REPORTS);
  }

  /** What is read is listed before, so that nothing is asked for that is not there. */
  grantReadActs(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObjectVersion'], ACTS);
    this.#grantListing(grantee, 's3:ListBucketVersions', ACTS);
  }

  /** Reads back what it kept: of a deed that is asked for twice the first record stands. */
  grantKeepActs(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject'], ACTS);
    this.grantReadActs(grantee);
  }

  grantPutEvidence(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject'], EVIDENCE);
  }

  /** For others to read by what it signs. */
  grantSignEvidence(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObjectVersion'], EVIDENCE);
  }

  /** What is read is listed before, so that nothing is asked for that is not there. */
  grantReadEvidence(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObjectVersion'], EVIDENCE);
    this.grantListEvidence(grantee);
  }

  /** That there is something, and nothing of what is in it. */
  grantListEvidence(grantee: IFunction): void {
    this.#grantListing(grantee, 's3:ListBucketVersions', EVIDENCE);
  }

  /** What is read is named by what was read before, from the table on: nothing is asked for that is not there. */
  grantReadSummaries(grantee: IFunction): void {
    for (const prefix of [SUMMARIES, PROGRESS]) this.#grantObjects(grantee, ['s3:GetObject'], prefix);
  }

  /** Reads too: a version says why it differs from the one before. */
  grantKeepSummaries(grantee: IFunction): void {
    for (const prefix of [SUMMARIES, PROGRESS]) this.#grantObjects(grantee, ['s3:PutObject', 's3:GetObject'], prefix);
  }

  /** Puts and reads back: of two papers under one name the first stands. Lists, so that one that is not there is a 404. */
  grantKeepPapers(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject', 's3:GetObject'], PAPERS);
    this.#grantListing(grantee, 's3:ListBucket', PAPERS);
  }

  /** By what an act names: nothing is asked for that is not there. */
  grantReadRankings(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObject'], RANKINGS);
  }

  /** By a name that somebody sends. Lists, so that one that is not there is a 404. */
  grantFindRankings(grantee: IFunction): void {
    this.grantReadRankings(grantee);
    this.#grantListing(grantee, 's3:ListBucket', RANKINGS);
  }

  /** And since when there is one. */
  grantDateRankings(grantee: IFunction): void {
    this.grantFindRankings(grantee);
    this.#grantListing(grantee, 's3:ListBucketVersions', RANKINGS);
  }

  /** Puts if absent: the same version and rubric are the same bytes. */
  grantKeepRankings(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject'], RANKINGS);
    this.grantFindRankings(grantee);
  }

  /** As they are sent, with all that a camera writes. Nobody is ever given one again. */
  grantPutPhotoFiles(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject'], PHOTO_FILES);
  }

  /** What is read is listed before, so that nothing is asked for that is not there. */
  grantMakePhotos(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObjectVersion'], PHOTO_FILES);
    this.#grantListing(grantee, 's3:ListBucketVersions', PHOTO_FILES);
    this.#grantObjects(grantee, ['s3:PutObject'], PHOTOS);
  }

  grantListPhotos(grantee: IFunction): void {
    this.#grantListing(grantee, 's3:ListBucketVersions', PHOTOS);
  }

  /** What is read was listed before it was published: nothing is asked for that is not there. */
  grantReadPhotos(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:GetObject'], PHOTOS);
  }

  /** Puts and reads back: of a block that two would write the first stands. */
  grantSealAudit(grantee: IFunction): void {
    this.#grantObjects(grantee, ['s3:PutObject', 's3:GetObjectVersion'], AUDIT);
    this.#grantListing(grantee, 's3:ListBucketVersions', AUDIT);
  }

  /**
   * Not even whoever may do everything in the account, unless this is taken away first. No object lock: S3 takes no
   * upload into a locked bucket without a checksum, which a plain form cannot give.
   */
  #letNobodyDelete(): void {
    this.#bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: [
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutBucketVersioning',
          's3:PutLifecycleConfiguration',
        ],
        resources: [this.#bucket.bucketArn, this.#bucket.arnForObjects('*')],
      }),
    );
  }

  #grantObjects(grantee: IFunction, actions: string[], prefix: string): void {
    iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.#bucket.arnForObjects(`${prefix}*`)] });
    Validations.of(grantee.role ?? grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.#exportNameOfArn()}/${prefix}*]`,
      reason: 'The names of objects are not known beforehand: a grant on them can only name their prefix.',
    });
  }

  /** How another stack, and so cdk-nag, names this bucket's ARN. Only that finding is acknowledged, nothing wider. */
  #exportNameOfArn(): string {
    const stack = Stack.of(this);
    return String(stack.resolve(stack.exportValue(this.#bucket.bucketArn))['Fn::ImportValue']);
  }

  #grantListing(grantee: IFunction, action: string, prefix: string): void {
    const conditions = { StringLike: { 's3:prefix': `${prefix}*` } };
    iam.Grant.addToPrincipal({ grantee, actions: [action], resourceArns: [this.#bucket.bucketArn], conditions });
  }

  /** By the L1 property: the L2 flag does it by a custom resource, a Python function with rights on every bucket. */
  #sayToEventBridge(): void {
    const { defaultChild } = this.#bucket.node;
    if (!(defaultChild instanceof s3.CfnBucket)) throw new Error('s3.Bucket no longer makes a CfnBucket');
    defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
}

/** Pages send by forms, and show a picture that they were given the address of. */
function ofPages(webOrigins: readonly string[]): s3.CorsRule {
  return {
    allowedMethods: [s3.HttpMethods.POST, s3.HttpMethods.GET],
    allowedOrigins: [...webOrigins],
    allowedHeaders: ['*'],
    exposedHeaders: ['ETag', 'x-amz-version-id'],
    maxAge: 3600,
  };
}
