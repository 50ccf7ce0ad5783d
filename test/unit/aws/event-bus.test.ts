import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createEventBus, EventsNotTaken } from '../../../shared/aws/event-bus.ts';
import { event } from '../../contract/support/samples.ts';

function mockBus() {
  const client = new EventBridgeClient({ region: 'ap-southeast-1' });
  const mock = mockClient(client);
  mock.on(PutEventsCommand).callsFake(({ Entries }: { Entries: unknown[] }) => ({
    FailedEntryCount: 0,
    Entries: Entries.map((_, at) => ({ EventId: `e-${at}` })),
  }));
  const requests = () => mock.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries ?? []);
  return { mock, requests, bus: createEventBus({ client, bus: 'progress' }) };
}

describe('the event bus', () => {
  it('puts name, version and id where consumers look for them', async () => {
    const { bus, requests } = mockBus();

    await bus.publish([event('report-accepted:1')]);

    expect(requests()).toEqual([
      [
        {
          Source: 'ntm-progress',
          DetailType: 'report-accepted',
          Detail: JSON.stringify({ id: 'report-accepted:1', version: 1, detail: { unitId: 'xom-2' } }),
          EventBusName: 'progress',
        },
      ],
    ]);
  });

  it('throws, naming it, when one of three entries has failed although the answer was 200', async () => {
    const { bus, mock } = mockBus();
    mock.on(PutEventsCommand).resolves({
      FailedEntryCount: 1,
      Entries: [{ EventId: 'e-1' }, { ErrorCode: 'ThrottlingException' }, { EventId: 'e-3' }],
    });

    const publishing = bus.publish([event('id-1'), event('id-2'), event('id-3')]);

    await expect(publishing).rejects.toThrow(new EventsNotTaken('the bus did not take id-2 (ThrottlingException)'));
  });

  it('sends ten events at a time', async () => {
    const { bus, requests } = mockBus();

    await bus.publish(Array.from({ length: 23 }, (_, at) => event(`id-${at}`)));

    expect(requests().map((entries) => entries.length)).toEqual([10, 10, 3]);
  });

  it('keeps each request within 256 KB, counted in bytes and not in letters', async () => {
    const { bus, requests } = mockBus();
    const events = Array.from({ length: 7 }, (_, at) => event(`id-${at}`, 'ồ'.repeat(30_000)));

    await bus.publish(events);

    expect(requests().map((entries) => entries.length)).toEqual([2, 2, 2, 1]);
  });

  it('sends an event that is too large by itself alone, for the bus to refuse', async () => {
    const { bus, requests } = mockBus();

    await bus.publish([event('id-1'), event('id-2', 'a'.repeat(300_000)), event('id-3')]);

    expect(requests().map((entries) => entries.length)).toEqual([1, 1, 1]);
  });

  it('lets what the service throws through', async () => {
    const { bus, mock } = mockBus();
    mock.on(PutEventsCommand).rejects(new Error('InternalFailure'));

    await expect(bus.publish([event('id-1')])).rejects.toThrow('InternalFailure');
  });
});
