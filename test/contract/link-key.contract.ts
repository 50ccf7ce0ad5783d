import { describe, expect, it } from 'vitest';
import type { LinkSigner, LinkVerifier } from '../../shared/ports.ts';

const text = 'ntm-progress link\nluc-ba.xom-2.2024-03.saltw0.0';

/** What every key for links does, wherever it is kept. */
export function linkKeyContract(name: string, newKey: () => Promise<LinkSigner & LinkVerifier>): void {
  describe(`the key for links in ${name}`, () => {
    it('makes the same code for the same text, of 256 bits', async () => {
      const key = await newKey();

      const [one, other] = [await key.sign(text), await key.sign(text)];

      expect(one).toHaveLength(32);
      expect(Buffer.from(one)).toEqual(Buffer.from(other));
    });

    it('proves its own code, letters beyond ASCII too', async () => {
      const key = await newKey();

      expect(await key.verify(text, await key.sign(text))).toBe(true);
      expect(await key.verify('xóm Vân Thanh', await key.sign('xóm Vân Thanh'))).toBe(true);
    });

    it('proves no code of another text, however near, nor of the same letters otherwise composed', async () => {
      const key = await newKey();
      const mac = await key.sign('xóm');

      for (const other of ['xom', 'xóm ', 'Xóm', 'xóm'.normalize('NFD')])
        expect(await key.verify(other, mac)).toBe(false);
    });

    it('proves no code in which a bit is turned, and none that is cut or drawn out', async () => {
      const key = await newKey();
      const mac = await key.sign(text);
      const turned = Array.from(mac, (_, at) => mac.map((byte, index) => (index === at ? byte ^ 1 : byte)));
      const others = [...turned, mac.slice(0, 16), mac.slice(0, 31), new Uint8Array([...mac, 0]), new Uint8Array(32)];

      const proven = await Promise.all(others.map((other) => key.verify(text, other)));

      expect(new Set(proven)).toEqual(new Set([false]));
    });
  });
}
