import { refusal } from '../../shared/domain/acts/refusals.ts';
import { scopeOf } from '../../shared/domain/actor.ts';
import type { Deed } from './deed.ts';

/**
 * The commune's people act for the commune, the district's verify; reopening is agreed to by another person of either.
 * @throws DomainError forbidden
 */
export function requireRight({ request, by, rules: { commune } }: Deed): void {
  const scope = scopeOf(by);
  const isOfCommune = scope === commune.id && request.kind !== 'verify';
  const isOfDistrict = scope === commune.parent && (request.kind === 'verify' || request.kind === 'reopen-approve');
  if (!isOfCommune && !isOfDistrict)
    throw refusal('forbidden', 'not-yours', { values: { actor: by, commune: commune.id } });
}
