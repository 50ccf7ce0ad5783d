import type { Report } from '../../domain/report.ts';
import { limits } from '../limits.ts';
import type { ProblemList } from '../problem-list.ts';
import { fieldsOf, placeOf, reportType, textOf, type Located } from './json-fields.ts';

type Nomination = Report['nominations'][number];

export function readJsonNominations(at: Located | undefined, problems: ProblemList): Nomination[] {
  if (!at) return [];
  if (at.node.is !== 'array') {
    reportType(at, 'array', { problems });
    return [];
  }
  if (at.node.items.length > limits.nominations) {
    problems.add('too-many-nominations', { place: placeOf(at), values: { limit: String(limits.nominations) } });
    return [];
  }
  return at.node.items
    .map((node, index) => readNomination({ node, path: [...at.path, index] }, problems))
    .filter((read) => read !== undefined);
}

function readNomination(at: Located, problems: ProblemList): Nomination | undefined {
  const fields = fieldsOf(at, problems, ['kind', 'name', 'achievement']);
  if (at.node.is !== 'object') return undefined;
  const kind = textOf(fields.get('kind'), limits.nameCharacters, problems);
  const name = textOf(fields.get('name'), limits.nameCharacters, problems);
  const achievement = textOf(fields.get('achievement'), limits.achievementCharacters, problems);
  if (name === '') problems.add('missing-name', { place: placeOf(fields.get('name') ?? at) });
  if (kind === 'collective' || kind === 'individual') return { kind, name, achievement };
  problems.add('not-a-nomination', { place: placeOf(fields.get('kind') ?? at), found: kind });
  return undefined;
}
