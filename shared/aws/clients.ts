import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';

// Made when first asked for and kept for the life of the process, so that warm invocations reuse connections. A
// function that never asks for one does not get it into its bundle.

let dynamoDb: DynamoDBClient | undefined;
let s3: S3Client | undefined;
let eventBridge: EventBridgeClient | undefined;
let ses: SESv2Client | undefined;
let kms: KMSClient | undefined;

export function dynamoDbClient(): DynamoDBClient {
  dynamoDb ??= new DynamoDBClient({});
  return dynamoDb;
}

/** Checksums only where required: else the checksum of an empty body is signed into what is presigned. */
export function s3Client(): S3Client {
  s3 ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return s3;
}

export function eventBridgeClient(): EventBridgeClient {
  eventBridge ??= new EventBridgeClient({});
  return eventBridge;
}

/** Tries once: a mail whose answer was lost may have gone out, and the outbox knows when to try again. */
export function sesClient(): SESv2Client {
  ses ??= new SESv2Client({ maxAttempts: 1 });
  return ses;
}

export function kmsClient(): KMSClient {
  kms ??= new KMSClient({});
  return kms;
}
