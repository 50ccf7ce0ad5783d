import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditWorld } from '../unit/audit/audit-world.ts';

class Death extends Error {}

const scenarios = fc.record({
  sealers: fc.integer({ min: 1, max: 4 }),
  /** Which waiting sealer goes on, which dies, when another file gets its verdict. */
  choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 120 }),
  mayDie: fc.boolean(),
});

/** Sealers over one bucket, each stopped before and after each of its operations, while reports come in. */
async function play({ sealers, choices, mayDie }: { sealers: number; choices: number[]; mayDie: boolean }) {
  const world = auditWorld();
  const waiting: { go: () => void; die: () => void }[] = [];
  const failures: unknown[] = [];
  const running = new Set<symbol>();
  const start = (): void => {
    const sealer = Symbol('sealer');
    running.add(sealer);
    const tick = (): Promise<void> => new Promise((go, refuse) => waiting.push({ go, die: () => refuse(new Death()) }));
    const sealing = world.seal(tick).catch((error: unknown) => {
      // A sealer keeps the other chains going, and says at the end which could not be sealed.
      const causes = error instanceof AggregateError ? error.errors : [error];
      failures.push(...causes.filter((cause) => !(cause instanceof Death)));
    });
    void sealing.finally(() => running.delete(sealer));
  };
  let files = 0;
  await world.send({ period: '2024-01', name: `${files}.csv` });
  for (let sealer = 0; sealer < sealers; sealer += 1) start();
  for (let step = 0; running.size > 0; step += 1) {
    await new Promise((go) => setImmediate(go));
    const choice = choices[step % choices.length] ?? 0;
    if (step < choices.length && choice % 13 === 0)
      await world.send({ period: '2024-01', name: `${(files += 1)}.csv` });
    const [next] = waiting.splice(choice % Math.max(1, waiting.length), 1);
    if (mayDie && choice % 7 === 0) next?.die();
    else next?.go();
  }
  return { world, files: files + 1, failures };
}

describe('sealers at once, of which some die, while reports come in', () => {
  it('leave one chain that holds, and after one more run every record is in it once', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { world, files, failures } = await play(scenario);
        const meanwhile = await world.audit('xa-a');

        await world.seal();

        expect(failures).toEqual([]);
        expect(meanwhile.fault).toBeNull();
        expect(await world.audit('xa-a')).toMatchObject({ fault: null, records: files, unsealed: 0 });
      }),
      { numRuns: Number(process.env['NTM_PROPERTY_RUNS'] ?? 200), seed: 26 },
    );
  }, 120_000);
});
