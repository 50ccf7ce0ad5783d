import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsCommandInput,
  type PutEventsCommandOutput,
} from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import type { AppEvent } from '../../../events/define-event.ts';
import { createEventBus } from '../../../shared/aws/event-bus.ts';
import type { BusWorld } from '../event-bus.contract.ts';

/** `PutEvents` with its limits and its way of answering 200 whatever happened to an entry. */
export function emulatedBus(): BusWorld {
  const client = new EventBridgeClient({ region: 'ap-southeast-1' });
  const said: AppEvent[] = [];
  const refused = new Set<string>();
  mockClient(client)
    .on(PutEventsCommand)
    .callsFake((input: PutEventsCommandInput) => putEvents(input, said, refused));
  return {
    bus: createEventBus({ client, bus: 'progress' }),
    said: () => said,
    refuse: (id) => refused.add(id),
  };
}

function putEvents({ Entries = [] }: PutEventsCommandInput, said: AppEvent[], refused: Set<string>) {
  if (Entries.length < 1 || Entries.length > 10) throw new Error('ValidationException: 1 to 10 entries');
  const size = Entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (size > 256 * 1024)
    throw new Error('ValidationException: Total size of the entries in the request is over the limit.');
  const results = Entries.map(({ DetailType = '', Detail = '{}' }) => {
    const body: AppEvent['body'] = JSON.parse(Detail);
    if (refused.has(body.id)) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' };
    said.push({ name: DetailType, body });
    return { EventId: `event-${said.length}` };
  });
  const FailedEntryCount = results.filter((result) => 'ErrorCode' in result).length;
  return { FailedEntryCount, Entries: results } satisfies Omit<PutEventsCommandOutput, '$metadata'>;
}

const sizeOf = ({ Source = '', DetailType = '', Detail = '' }: NonNullable<PutEventsCommandInput['Entries']>[number]) =>
  Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
