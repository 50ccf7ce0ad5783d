import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageNames } from '../../../scripts/build/pages.ts';
import { sheet, type Figure } from '../figure.ts';
import type { Workspace } from '../workspace.ts';

const { atMost, told } = sheet('A page’s first load, gzip');
const barKb = 100;

/** What a browser gets before a page stands, each file as CloudFront would give it: the page, and all that it names. */
export async function measurePages({ dist }: Pick<Workspace, 'dist'>): Promise<Figure[]> {
  const root = join(dist, 'functions/publish-pages/pages');
  const kb = (path: string): number => gzipSync(readFileSync(join(root, path)), { level: 6 }).length / 1000;
  return pageNames.flatMap((name) => {
    const page = `${name}.html`;
    const files = [page, ...filesIn(readFileSync(join(root, page), 'utf8'))];
    const value = files.reduce((sum, file) => sum + kb(file), 0);
    return [
      atMost(barKb, { what: name, value, unit: 'kB', note: `${files.length} files` }),
      told({ what: `… its largest file`, value: Math.max(...files.map(kb)), unit: 'kB' }),
    ];
  });
}

const filesIn = (page: string): string[] =>
  Array.from(page.matchAll(/(?:href|src)="\/([^"]+)"/g), ([, path = '']) => path);
