import { ranks } from '../../domain/acts/commendation.ts';
import { writeDocument, type Part } from '../decree/write-document.ts';
import { inSentence } from '../words/names.ts';
import { achievements } from './achievements.ts';
import type { CommendationFile, PaperAsked } from './commendation-file.ts';
import { minutesOf } from './minutes.ts';
import { proposal, proposedFor } from './proposal.ts';

/** A paper of commendation in the form of Nghị định 30/2020; undefined where there is nothing to write, nobody to propose. */
export function partsFor(file: CommendationFile, { kind, rank = 'commune', slug }: PaperAsked): Part[] | undefined {
  const { minutes } = file;
  switch (kind) {
    case 'to-trinh':
      return proposedFor(file, rank).length > 0 ? proposal(file, rank) : undefined;
    case 'bien-ban':
      return minutes && minutesOf(file, minutes);
    case 'thanh-tich': {
      const nominee = file.nominees.find((each) => each.slug === slug);
      return nominee && achievements(file, nominee);
    }
    case 'ho-so':
      return minutes && wholeFile(file);
  }
}

/** All of a round in one file, in the order in which it is handed on. */
function wholeFile(file: CommendationFile): Part[] {
  const { minutes } = file;
  const wanted = ranks.filter((rank) => proposedFor(file, rank).length > 0);
  const chosen = new Set(wanted.flatMap((rank) => proposedFor(file, rank).map(({ nominee }) => nominee)));
  return [
    ...wanted.flatMap((rank) => proposal(file, rank)),
    ...(minutes ? minutesOf(file, minutes) : []),
    ...file.nominees.filter((nominee) => chosen.has(nominee)).flatMap((nominee) => achievements(file, nominee)),
  ];
}

const titles = {
  'to-trinh': 'Tờ trình đề nghị khen thưởng',
  'bien-ban': 'Biên bản họp Hội đồng thi đua - khen thưởng',
  'thanh-tich': 'Báo cáo thành tích',
  'ho-so': 'Hồ sơ đề nghị khen thưởng',
} as const;

/** The same bytes for the same parts and name. */
export function makeCommendation(
  file: CommendationFile,
  { asked, parts, hash }: { asked: PaperAsked; parts: readonly Part[]; hash: string },
): Promise<Uint8Array> {
  const { commune, period } = file.rules;
  return writeDocument({
    title: titles[asked.kind],
    creator: `UBND ${inSentence(commune.name.vi)}`,
    dated: period.opensAt,
    parts,
    footer: `Mã băm của văn bản (SHA-256): ${hash}`,
  });
}
