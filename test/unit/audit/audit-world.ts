import { createSealAudit } from '../../../functions/seal-audit/seal-audit.ts';
import { auditDistricts } from '../../../operator/audit/audit-districts.ts';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { blockKey, type Block } from '../../../shared/domain/audit/block.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import type { AuditedChain } from '../../../shared/steps/audit/audit-chain.ts';
import { fakeOutbox } from '../../fakes/outbox.ts';
import type { Tick } from '../../fakes/tick.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { mailingWorld } from '../functions/mailing-world.ts';

/** District `huyen` with its outbox, its sealer and its auditor; where it is now is up to the test. */
export function auditWorld(now = '2024-01-10T03:00:00.000Z') {
  const { process: mailing, ...world } = mailingWorld(now);
  const { clock, cloud, outbox } = world;
  const portsOf = (tick?: Tick) => ({ ...cloud.connect(tick), outbox: fakeOutbox(outbox, tick) });
  const reporting = (tick?: Tick) => {
    const common = { ...portsOf(tick), given: smallGiven, now: () => new Date(clock.now) };
    return { ...common, ...makeSteps({ ...common, read: readSmallFile, maxFileBytes: 1000 }) };
  };
  const sealAudit = (tick?: Tick) => {
    const ports = portsOf(tick);
    const sources = { given: smallGiven, ofCommunes: ports, ofDistricts: ports };
    return createSealAudit({ ...sources, ...ports, now: () => new Date(clock.now) });
  };
  const audit = async (scope: string): Promise<AuditedChain> => {
    for await (const audited of auditDistricts({ ...portsOf(), given: smallGiven, maxFileBytes: 1000 }, scope))
      return audited;
    throw new Error(`no chain ${scope}`);
  };
  const record = (content: ActContent, about: { by?: string; period?: string } = {}): Promise<Act> => {
    const { by = 'officer@xa-a', period = '2024-01' } = about;
    const draft = { ...content, communeId: 'xa-a', period, at: clock.now, by };
    return reporting().recordAct({ ...draft, id: actIdOf(draft, undefined) });
  };
  const bytesOf = (key: string): Uint8Array => must(must(cloud.objects.versions.get(key))[0]).bytes;
  const textOf = (scope: string, n: number): string => new TextDecoder().decode(bytesOf(blockKey(scope, n)));
  /** As somebody would who gets at the store's own disk. */
  const rewrite = (key: string, text: string): void => {
    must(must(cloud.objects.versions.get(key))[0]).bytes = new TextEncoder().encode(text);
  };
  return {
    ...world,
    mailing,
    reporting,
    portsOf,
    record,
    audit,
    textOf,
    rewrite,
    seal: (tick?: Tick) => sealAudit(tick)('huyen'),
    block: (scope: string, n: number): Block => JSON.parse(textOf(scope, n)),
    rewriteBlock: (scope: string, n: number, change: (text: string) => string): void =>
      rewrite(blockKey(scope, n), change(textOf(scope, n))),
  };
}
