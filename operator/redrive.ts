import { SQSClient } from '@aws-sdk/client-sqs';
import { atPlace } from './place/place.ts';
import { redrive } from './redrive/redrive.ts';

process.env['TZ'] = 'UTC';

const [name] = process.argv.slice(2);
try {
  await atPlace(process.env, async () => {
    // The URL of a queue names a host, which for the local run is not where it listens.
    const client = new SQSClient({ useQueueUrlAsEndpoint: false });
    if (!(await redrive(client, name, console.log))) process.exitCode = 2;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
