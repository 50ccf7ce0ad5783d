import { expect, it } from 'vitest';
import { createPublishPages } from '../../../functions/publish-pages/publish-pages.ts';

const bytes = new Uint8Array([1]);
const settings = { issuer: 'https://issuer.example' };

function publishing(paths: string[]) {
  const put: { path: string; mediaType: string; cacheControl: string }[] = [];
  const publish = createPublishPages({
    files: async () => paths.map((path) => ({ path, bytes })),
    put: async ({ path, mediaType, cacheControl }) => void put.push({ path, mediaType, cacheControl }),
    settings,
  });
  return { put, publish };
}

it('puts what others name before what names it', async () => {
  const { put, publish } = publishing(['home.html', 'assets/home-1.js', 'sw.js', 'assets/home-1.css']);

  expect(await publish()).toEqual({ files: 5 });
  expect(put.map(({ path }) => path)).toEqual([
    'assets/home-1.js',
    'assets/home-1.css',
    'home.html',
    'sw.js',
    'config.json',
  ]);
});

it('lets hashed files be kept for ever, and all others be asked for anew', async () => {
  const { put, publish } = publishing(['home.html', 'assets/home-1.js']);

  await publish();

  expect(put).toEqual([
    {
      path: 'assets/home-1.js',
      mediaType: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    },
    { path: 'home.html', mediaType: 'text/html; charset=utf-8', cacheControl: 'no-cache' },
    { path: 'config.json', mediaType: 'application/json; charset=utf-8', cacheControl: 'no-cache' },
  ]);
});

it('puts nothing of a kind that nobody has named', async () => {
  const { publish } = publishing(['assets/page.exe']);

  await expect(publish()).rejects.toThrow('assets/page.exe');
});
