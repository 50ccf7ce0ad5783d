import { findDistrict } from '../../shared/domain/unit.ts';
import { currentRegister, type Given } from '../../shared/domain/rules.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { nameCommendation } from '../../shared/papers/commendation/commendation-file.ts';
import { makeCommendation, partsFor } from '../../shared/papers/commendation/make-commendation.ts';
import type { ActStore } from '../../shared/ports.ts';
import { findPaper, handOutPaper, type HandOutDeps, type PaperPlace } from '../../shared/steps/hand-out-paper.ts';
import { findOfRound } from '../../shared/steps/find-commended.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';
import { gatherFile, type GatherDeps } from './gather-file.ts';
import { nothingToWrite, paperOfFile } from './paper-file.ts';

export interface GetCommendationPaperDeps extends GatherDeps, HandOutDeps {
  given: Given;
  acts: Pick<ActStore, 'findBetween'>;
  objects: HandOutDeps['objects'];
  now: () => Date;
}

export interface CommendationPaperAsked {
  communeId: string;
  file: string;
  /** That a paper bears beneath each page: exactly this one. */
  hash?: string | undefined;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The papers of a round of commendation, to be read over, numbered and signed. */
export function createGetCommendationPaper(deps: GetCommendationPaperDeps) {
  return async ({ communeId, file, hash }: CommendationPaperAsked): Promise<FileAnswer> => {
    const { period, asked, name } = paperOfFile(file);
    const rules = requireCommuneMonth(deps.given, { communeId, period });
    requireBegun(rules, deps.now().toISOString());
    const place: PaperPlace = { of: 'communes', id: communeId, period, extension: 'docx' };
    const fileName = `${name}_${communeId}_${period}.docx`;
    if (hash !== undefined) return { bytes: await findPaper(deps, place, hash), mediaType, fileName };
    const acts = await findOfRound(deps, { communeId, period });
    const district = findDistrict(currentRegister(deps.given), rules.commune.parent ?? '')?.name.vi ?? '';
    const said = await gatherFile(deps, { rules, acts, district });
    const parts = partsFor(said, asked);
    if (!parts) throw nothingToWrite(asked);
    const paperHash = nameCommendation(said, asked);
    const make = () => makeCommendation(said, { asked, parts, hash: paperHash });
    return { bytes: await handOutPaper(deps, place, { hash: paperHash, mediaType, make }), mediaType, fileName };
  };
}
