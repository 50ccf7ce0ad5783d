import { scopeOf } from '../actor.ts';
import { refusal } from './refusals.ts';

/** @throws DomainError forbidden where somebody does not act for the commune */
export function requireOfCommune(by: string, communeId: string): void {
  if (scopeOf(by) !== communeId) throw refusal('forbidden', 'not-yours', { values: { actor: by, commune: communeId } });
}
