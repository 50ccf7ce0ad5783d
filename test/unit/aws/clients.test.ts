import { describe, expect, it } from 'vitest';
import { dynamoDbClient, eventBridgeClient, s3Client } from '../../../shared/aws/clients.ts';

describe('the SDK clients', () => {
  it.each([
    ['DynamoDB', dynamoDbClient],
    ['S3', s3Client],
    ['EventBridge', eventBridgeClient],
  ])('are made once a process: %s', (_, client) => {
    expect(client()).toBe(client());
  });

  it('sign no checksum of an empty body into what is presigned', async () => {
    const calculation = await s3Client().config.requestChecksumCalculation();

    expect(calculation).toBe('WHEN_REQUIRED');
  });
});
