import type { ChainsDeps } from '../../shared/steps/audit/chains-of.ts';
import { chainsOf } from '../../shared/steps/audit/chains-of.ts';
import { createSealChain, type SealChainDeps, type SealedChain } from '../../shared/steps/audit/seal-chain.ts';

/** Seals the chains of a district and of its communes, each by itself: one that is broken holds up none of the others. */
export function createSealAudit(deps: ChainsDeps & SealChainDeps) {
  const sealChain = createSealChain(deps);
  return async (districtId: string): Promise<SealedChain[]> => {
    const sealed: SealedChain[] = [];
    const failures: unknown[] = [];
    for (const [scope, source] of chainsOf(deps, districtId)) {
      try {
        sealed.push(await sealChain(scope, source));
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(
        failures,
        `${failures.length} chains could not be sealed: ${failures.map(String).join('; ')}`,
      );
    return sealed;
  };
}
