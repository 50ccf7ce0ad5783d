import { fakeEventBus, newBusState } from '../fakes/event-bus.ts';
import { eventBusContract } from './event-bus.contract.ts';
import { emulatedBus } from './support/emulated-bus.ts';

eventBusContract('the fake', () => {
  const state = newBusState();
  const refuse = (id: string) => {
    state.refuses = ({ body }) => body.id === id;
  };
  return Promise.resolve({ bus: fakeEventBus(state), said: () => state.events, refuse });
});
eventBusContract('EventBridge', () => Promise.resolve(emulatedBus()));
