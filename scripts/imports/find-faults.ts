import { matchesGlob, posix } from 'node:path';
import { readSource } from './read-source.ts';
import type { Import } from './read-source.ts';
import { restrictions, rooms } from './rules.ts';
import type { Room } from './rules.ts';

export interface Fault {
  file: string;
  line: number;
  rule: string;
}

/** What in a source breaks the rule of imports, given its path from the root with forward slashes. */
export function findFaults(file: string, text: string): readonly Fault[] {
  const room = rooms.find(({ files }) => matchesGlob(file, files));
  if (room === undefined) return [{ file, line: 1, rule: 'belongs to no room of scripts/imports/rules.ts' }];
  const { imports, usages } = readSource(text, file.endsWith('.tsx') ? 'tsx' : 'ts');
  const wrongImports = imports
    .filter((found) => !mayImport(room, file, found))
    .map(({ specifier, line }) => ({
      file,
      line,
      rule: `${room.files} may not import ${specifier ?? 'what is computed'}`,
    }));
  const wrongUsages = usages.flatMap(({ what, line }) =>
    restrictions
      .filter((restriction) => restriction.what === what && !isIn(restriction.onlyIn, file))
      .map(({ why }) => ({ file, line, rule: `${what} is not for ${room.files}: ${why}` })),
  );
  return [...wrongImports, ...wrongUsages].toSorted((a, b) => a.line - b.line);
}

function mayImport(room: Room, file: string, { specifier, typeOnly }: Import): boolean {
  if (specifier === undefined) return isIn(room.packages, '*');
  if (!specifier.startsWith('.')) {
    const packages = typeOnly ? [...room.packages, ...(room.typesOfPackages ?? [])] : room.packages;
    return packages.some((name) => isPackage(name, specifier));
  }
  const target = posix.join(posix.dirname(file), specifier);
  const same = file.split('/')[1] ?? '';
  const files = room.mayImport.map((glob) => glob.replace('{same}', same));
  return isIn(files, target) || (typeOnly && isIn(room.typesOf ?? [], target));
}

function isPackage(name: string, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

function isIn(globs: readonly string[], file: string): boolean {
  return globs.some((glob) => matchesGlob(file, glob));
}
