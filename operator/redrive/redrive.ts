import type { SQSClient } from '@aws-sdk/client-sqs';
import { countMessages, listDeadLetters, moveBack, type DeadLetters } from './dead-letters.ts';

/**
 * Sends the dead letters of the queue that is meant back to where they died. No more than lie there now: what dies again
 * meanwhile is for the next time. Gives false where it is not clear which queue is meant.
 */
export async function redrive(
  client: SQSClient,
  asked: string | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  const known = await listDeadLetters(client);
  const matching = asked === undefined ? [] : known.filter((letters) => isMeant(letters, asked));
  const [meant] = matching;
  if (!meant || matching.length > 1) {
    say(
      'Cách dùng: npm run redrive -- TÊN (một phần của tên hàng đợi). Usage: npm run redrive -- NAME, or a part of it:',
    );
    for (const letters of known) say(`  ${letters.name}: ${await countMessages(client, letters.url)}`);
    return false;
  }
  const count = await countMessages(client, meant.url);
  say(`${meant.name} → ${meant.source.name}: ${count} thư (messages)`);
  const moved = await moveBack(client, meant, count);
  say(`đã gửi lại (sent back) ${moved}, còn lại (left) ${await countMessages(client, meant.url)}`);
  return true;
}

function isMeant({ name, source }: DeadLetters, asked: string): boolean {
  return [name, source.name].some((each) => each.toLowerCase().includes(asked.toLowerCase()));
}
