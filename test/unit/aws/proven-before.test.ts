import { expect, it } from 'vitest';
import { createProvenBefore } from '../../../shared/aws/proven-before.ts';
import { fakeLinkKey } from '../../fakes/link-key.ts';

function counted() {
  const key = fakeLinkKey();
  const clock = { now: '2024-03-12T01:00:00.000Z' };
  let asked = 0;
  const verify = (text: string, mac: Uint8Array) => {
    asked += 1;
    return key.verify(text, mac);
  };
  return {
    key,
    clock,
    asked: () => asked,
    verifier: createProvenBefore({ verify }, { now: () => new Date(clock.now) }),
  };
}

it('asks once for a code that was proven, and again after five minutes', async () => {
  const { key, clock, asked, verifier } = counted();
  const mac = await key.sign('a link');

  const proven = [await verifier.verify('a link', mac), await verifier.verify('a link', mac)];
  expect([proven, asked()]).toEqual([[true, true], 1]);

  clock.now = '2024-03-12T01:05:00.000Z';
  expect([await verifier.verify('a link', mac), asked()]).toEqual([true, 2]);
});

it('asks each time for what was not proven, and takes no other text or code for one that was', async () => {
  const { key, asked, verifier } = counted();
  const mac = await key.sign('a link');
  await verifier.verify('a link', mac);

  const others = [await verifier.verify('another', mac), await verifier.verify('a link', new Uint8Array(32))];
  await verifier.verify('another', mac);

  expect([others, asked()]).toEqual([[false, false], 4]);
});

it('remembers no more than a few hundred', async () => {
  const { key, asked, verifier } = counted();
  const texts = Array.from({ length: 201 }, (_, index) => `link ${index}`);
  for (const text of texts) await verifier.verify(text, await key.sign(text));

  await verifier.verify('link 0', await key.sign('link 0'));

  expect(asked()).toBe(202);
});
