import { fakeObjectStore, newObjectState, postForm, putObject } from '../fakes/object-store.ts';
import { objectStoreContract } from './object-store.contract.ts';

objectStoreContract('the fake', () => {
  const state = newObjectState();
  const store = fakeObjectStore(state);
  return Promise.resolve({
    store,
    put: async (key, bytes) => putObject(state, key, { bytes }),
    post: async (form, bytes) => postForm(state, form, bytes) !== undefined,
  });
});
