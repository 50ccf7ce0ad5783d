import type { Channel, Mail } from '../../shared/ports.ts';
import { around, type Tick } from './tick.ts';

/** What was taken, in order, and what is to be refused. */
export interface ChannelState {
  mails: Mail[];
  /** Why a mail is not taken; undefined where it is. */
  refuses: (mail: Mail) => string | undefined;
}

export const newChannelState = (): ChannelState => ({ mails: [], refuses: () => undefined });

export function fakeChannel(state: ChannelState = newChannelState(), tick?: Tick): Channel {
  const step = around(tick);
  return {
    send: (mail) =>
      step('channel.send', () => {
        const reason = state.refuses(mail);
        if (reason !== undefined) return { taken: false, reason };
        state.mails.push({ ...mail });
        return { taken: true };
      }),
  };
}
