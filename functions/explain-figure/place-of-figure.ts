import { noCommune } from '../../shared/domain/not-found.ts';
import type { Named } from '../../shared/domain/policy/resource.ts';
import { currentRegister, type Given } from '../../shared/domain/rules.ts';
import { chainOf } from '../../shared/domain/unit.ts';
import { communeOf, type FigureQuestion } from './explain-figure.ts';

/** A commune's own figure is the commune's to have explained, although the route is the district's. */
export function placeOfFigure(given: Given) {
  /** @throws DomainError not-found, in the same words whether the commune lies elsewhere or nowhere */
  return async ({ params }: { params: FigureQuestion }): Promise<Named> => {
    const { districtId } = params;
    const communeId = communeOf(params);
    if (communeId === undefined) return { districtId };
    if (!chainOf(currentRegister(given), communeId).includes(districtId)) throw noCommune(communeId);
    return { communeId };
  };
}
