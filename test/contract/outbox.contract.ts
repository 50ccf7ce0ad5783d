import { describe, expect, it } from 'vitest';
import { hasFailed, isDropped, newDelivery, takenInHand, wasSent } from '../../shared/domain/mailing/delivery.ts';
import { deliveryId, reminderId, type Message } from '../../shared/domain/mailing/message.ts';
import type { Outbox, OutboxEntry } from '../../shared/ports.ts';

const at = '2024-03-13T00:30:00.000Z';
const later = '2024-03-13T00:30:01.000Z';
const text = { subject: 'Sắp đến hạn nộp báo cáo', text: 'Kính gửi Xóm 2,\n…' };

const delivered = (
  version: number,
  recipientId = 'vp-ntm-huyen',
  more: { period?: string; districtId?: string } = {},
): Message => {
  const key = { districtId: 'dai-tu', period: '2024-03', version, recipientId, ...more };
  return { kind: 'deliver', id: deliveryId(key), ...key, ...text };
};
const reminded = (unitId: string, period = '2024-03'): Message => {
  const about = { communeId: 'luc-ba', period, recipientId: unitId };
  const id = reminderId({ ...about, step: 'den-han', unitId });
  return { kind: 'remind', id, districtId: 'dai-tu', ...about, ...text };
};
const entryOf = (message: Message): OutboxEntry => ({ message, delivery: newDelivery(at) });
const march = { kind: 'deliver', districtId: 'dai-tu', period: '2024-03' } as const;

/** What every outbox does, whatever keeps it. */
export function outboxContract(name: string, newOutbox: () => Promise<Outbox>): void {
  describe(`messages in ${name}`, () => {
    it('are found whole, those of the box asked for and of no other, in order', async () => {
      const outbox = await newOutbox();
      const wanted = [delivered(1, 'dang-uy'), delivered(1, 'vp-ntm-huyen'), delivered(2), delivered(10)].map(entryOf);
      const others = [
        delivered(1, 'vp-ntm-huyen', { period: '2024-02' }),
        delivered(1, 'vp-ntm-huyen', { period: '2024-04' }),
        delivered(1, 'vp-ntm-huyen', { districtId: 'dai-tu-2' }),
        reminded('xom-2'),
      ];
      for (const entry of wanted.toReversed()) await outbox.put(entry);
      for (const message of others) await outbox.put(entryOf(message));

      expect(await outbox.find(march)).toEqual(wanted);
    });

    it('are found over all months where no month is asked for', async () => {
      const outbox = await newOutbox();
      for (const message of [reminded('xom-2', '2024-03'), reminded('xom-2', '2024-02'), delivered(1)])
        await outbox.put(entryOf(message));

      const found = await outbox.find({ kind: 'remind', districtId: 'dai-tu' });

      expect(found.map(({ message }) => message.period)).toEqual(['2024-02', '2024-03']);
    });

    it('stand as they were first put, and where they stood', async () => {
      const outbox = await newOutbox();
      const first = entryOf(delivered(1));
      await outbox.put(first);
      const inHand = takenInHand(first.delivery, at);
      await outbox.note(first.message, { from: first.delivery, to: inHand });

      const again = await outbox.put({ ...first, message: { ...first.message, text: 'another' } });

      expect(again).toBe('refused');
      expect(await outbox.find(march)).toEqual([{ message: first.message, delivery: inHand }]);
    });

    it('are taken in hand by one of two who have read the same', async () => {
      const outbox = await newOutbox();
      const { message, delivery } = entryOf(delivered(1));
      await outbox.put({ message, delivery });
      const change = { from: delivery, to: takenInHand(delivery, at) };

      const written = await Promise.all([outbox.note(message, change), outbox.note(message, change)]);

      expect(written.toSorted()).toEqual(['refused', 'written']);
    });

    it('are told apart by attempt, so that who comes back late has no say about the next one', async () => {
      const outbox = await newOutbox();
      const { message, delivery } = entryOf(delivered(1));
      await outbox.put({ message, delivery });
      const first = takenInHand(delivery, at);
      const second = takenInHand(first, later);
      await outbox.note(message, { from: delivery, to: first });
      await outbox.note(message, { from: first, to: second });

      const late = await outbox.note(message, {
        from: first,
        to: hasFailed(first, { at: later, reason: 'no-answer' }),
      });

      expect(late).toBe('refused');
      expect(await outbox.find(march)).toMatchObject([{ delivery: second }]);
    });

    it('were sent where anybody says so, whatever another noted meanwhile, and from then on stay sent', async () => {
      const outbox = await newOutbox();
      const { message, delivery } = entryOf(delivered(1));
      await outbox.put({ message, delivery });
      const first = takenInHand(delivery, at);
      const second = takenInHand(first, later);
      await outbox.note(message, { from: delivery, to: first });
      await outbox.note(message, { from: first, to: second });

      const told = await outbox.note(message, { from: first, to: wasSent(first, later) });
      const failed = await outbox.note(message, {
        from: second,
        to: hasFailed(second, { at: later, reason: 'rejected' }),
      });
      const dropped = await outbox.note(message, {
        from: second,
        to: isDropped(second, { at: later, reason: 'out-of-date' }),
      });
      const twice = await outbox.note(message, { from: second, to: wasSent(second, later) });

      expect([told, failed, dropped, twice]).toEqual(['written', 'refused', 'refused', 'refused']);
      expect(await outbox.find(march)).toEqual([{ message, delivery: wasSent(first, later) }]);
    });

    it('keep why they failed and when they are tried again', async () => {
      const outbox = await newOutbox();
      const { message, delivery } = entryOf(delivered(1));
      await outbox.put({ message, delivery });
      const inHand = takenInHand(delivery, at);
      const failed = hasFailed(inHand, { at: later, reason: 'too-many' });
      await outbox.note(message, { from: delivery, to: inHand });

      await outbox.note(message, { from: inHand, to: failed });

      expect(await outbox.find(march)).toEqual([{ message, delivery: failed }]);
      expect(failed).toMatchObject({ state: 'failed', attempts: 1, reason: 'too-many' });
    });

    it('that were never put cannot be noted', async () => {
      const outbox = await newOutbox();
      const { message, delivery } = entryOf(delivered(1));

      const written = [
        await outbox.note(message, { from: delivery, to: takenInHand(delivery, at) }),
        await outbox.note(message, { from: delivery, to: wasSent(delivery, at) }),
      ];

      expect(written).toEqual(['refused', 'refused']);
      expect(await outbox.find(march)).toEqual([]);
    });
  });
}
