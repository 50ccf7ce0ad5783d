import { createDeliverSummary } from '../../../functions/deliver-summary/deliver-summary.ts';
import { createGetDeliveries } from '../../../functions/get-deliveries/get-deliveries.ts';
import { createRemindLateUnits } from '../../../functions/remind-late-units/remind-late-units.ts';
import { createTellSender } from '../../../functions/tell-sender/tell-sender.ts';
import { readMailing, type Mailing } from '../../../data/mailing.ts';
import type { SummaryVersion } from '../../../shared/domain/summary.ts';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { ActContent } from '../../../shared/domain/acts/act.ts';
import { createSendOut } from '../../../shared/steps/send-out.ts';
import { fakeChannel, newChannelState } from '../../fakes/channel.ts';
import { fakeLinkKey } from '../../fakes/link-key.ts';
import { fakeOutbox, newOutboxState } from '../../fakes/outbox.ts';
import type { Tick } from '../../fakes/tick.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { smallWorld } from '../steps/world.ts';

const named = (vi: string) => ({ vi, en: vi });
const marks = { version: '1', source: 'for tests', illustrative: true };
const publicUrl = 'https://ntm.example';

/** Commune `xa-a` has a reporter for its first hamlet only, and an officer; `xa-b` has nobody. */
export const smallMailing: Mailing = {
  reminders: readMailing().reminders,
  contacts: [
    {
      ...marks,
      id: 'xa-a',
      communeId: 'xa-a',
      reminders: 'nhac-nop-bao-cao@2024-01',
      reporters: [{ id: 'truong-xom-1', unitId: 'xom-1', email: 'xom-1@xa-a.example' }],
      officers: [{ id: 'can-bo', name: named('Cán bộ'), email: 'can-bo@xa-a.example' }],
    },
  ],
  distributions: [
    {
      ...marks,
      id: 'huyen',
      districtId: 'huyen',
      recipients: ['vp-ntm', 'dang-uy'].map((id) => ({ id, name: named(id), line: id, email: `${id}@huyen.example` })),
    },
  ],
};

/** The small world with an outbox and a channel beside it. March’s unit deadline is 15/03/2024, and it locks on the 20th. */
export function mailingWorld(now = '2024-03-12T01:00:00.000Z') {
  const { process: reporting, ...world } = smallWorld(now);
  const outbox = newOutboxState();
  const channel = newChannelState();
  const givenUp: object[] = [];
  const process = (tick?: Tick, mailing = smallMailing) => {
    const ports = world.cloud.connect(tick);
    const common = {
      ...ports,
      given: smallGiven,
      mailing,
      outbox: fakeOutbox(outbox, tick),
      publicUrl,
      signer: fakeLinkKey(),
    };
    const clock = { now: () => new Date(world.clock.now) };
    const sendOut = createSendOut({
      ...common,
      ...clock,
      channel: fakeChannel(channel, tick),
      log: { info: (what, about) => givenUp.push({ what, ...about }) },
    });
    return {
      remind: createRemindLateUnits({ ...common, ...clock, sendOut }),
      tellSender: createTellSender({ ...common, ...clock, sendOut, pause: async () => tick?.('pause') }),
      deliver: createDeliverSummary({ ...common, ...clock, sendOut, pause: async () => tick?.('pause') }),
      deliveries: createGetDeliveries({ ...common, ...clock }),
    };
  };
  /** The daily run, on a morning of March 2024 where the communes are. */
  const morning = (day: number, mailing?: Mailing) => {
    world.clock.now = new Date(`2024-03-${String(day).padStart(2, '0')}T07:30:00+07:00`).toISOString();
    return process(undefined, mailing).remind('huyen');
  };
  const latest = async (period = '2024-03'): Promise<SummaryVersion> =>
    must(await world.cloud.connect().summaries.latest('huyen', period));
  const act = (content: ActContent, tick?: Tick) => {
    const draft = { ...content, communeId: 'xa-a', period: '2024-03', at: world.clock.now, by: 'officer@xa-a' };
    return reporting(tick).recordAct({ ...draft, id: actIdOf(draft, undefined) });
  };
  const close = () => reporting().close('huyen');
  const sent = () => channel.mails.map(({ to, subject }) => `${to} ${subject}`);
  return { ...world, outbox, channel, givenUp, process, morning, latest, act, close, sent };
}
