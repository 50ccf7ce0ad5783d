import sharp from 'sharp';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { MadePhoto, PhotoForm } from '../../../shared/api/news-contracts.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import { heic, isSaid, phonePhoto, segmentsOf } from '../../fixtures/pictures/pictures.ts';
import { jsonPost, officer, startApp, type ProblemDocument, type Running } from './running.ts';

const feedSchema = z.object({ items: z.array(z.object({ title: z.string() })) });
const commune = '/communes/luc-ba';
const page = `/public${commune}`;
const ofXom2 = { communeId: 'luc-ba', unitId: 'xom-2' };
const article = { title: 'Xóm 2 ra quân', text: 'Sáng 10/3, 45 hộ dọn 2 km đường.' };
const shown = (file: string) => ({ file, caption: 'Bà con quét đường', alt: 'Người cầm chổi trên đường xóm' });

async function sendPhoto(
  app: Running,
  bytes: Uint8Array,
  { by = officer, more = {} }: { by?: Person; more?: object } = {},
) {
  const request = { fileName: 'anh.jpg', size: bytes.length, ...more };
  const { body: form } = await app.ask<PhotoForm>(`${commune}/photo-files/2024-03`, jsonPost(request), by);
  const sent = await app.post({ ...form, uploadId: '' }, bytes);
  if (!sent.ok) throw new Error(await sent.text());
  const made = { file: form.file, ...more };
  return { form, made: await app.ask<MadePhoto & ProblemDocument>(`${commune}/photos/2024-03`, jsonPost(made), by) };
}

const record = (app: Running, body: unknown, by: Person = officer) =>
  app.ask<Act & ProblemDocument>(`${commune}/acts/2024-03`, jsonPost(body), by);
/** As anybody, without an account. */
const look = (app: Running, path: string) => fetch(`${app.run.apiUrl}${page}${path}`);
const titles = async (app: Running): Promise<string[]> => {
  const feed = feedSchema.parse(await (await look(app, '/news.json')).json());
  return feed.items.map(({ title }) => title);
};

describe('the commune’s news', () => {
  it('are there for everybody from the officer’s act on and until it is taken back, and at no other time', async () => {
    const app = await startApp();
    const { form, made } = await sendPhoto(app, await phonePhoto({ width: 2000, height: 1000 }));
    const small = made.body.file.replace('.jpg', '-400.jpg');
    const paths = [`/photos/${made.body.file}`, `/photos/${small}`];
    const statuses = () => Promise.all(paths.map(async (path) => (await look(app, path)).status));

    const before = [...(await statuses()), ...(await titles(app))];
    const act = await record(app, { kind: 'publish-news', ...article, photos: [shown(made.body.file)] });
    const then = [...(await statuses()), ...(await titles(app))];
    const rss = await (await look(app, '/news.rss')).text();
    const photo = await look(app, paths[0] ?? '');
    const bytes = new Uint8Array(await photo.arrayBuffer());
    await record(app, { kind: 'withdraw', actId: act.body.id, reason: 'nhầm ảnh' });

    expect(made.body).toMatchObject({ width: 800, height: 1600 });
    expect(before).toEqual([404, 404]);
    expect(then).toEqual([200, 200, article.title]);
    expect(rss).toContain('<title>Tin nông thôn mới xã Lục Ba</title>');
    expect(rss).toContain(`<title>${article.title}</title>`);
    expect(Object.fromEntries(photo.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(segmentsOf(bytes).filter(isSaid)).toEqual([]);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 800, height: 1600 });
    expect([...(await statuses()), ...(await titles(app))]).toEqual([404, 404]);
    // The picture as it was sent, with where it was taken, lies under no path at all.
    const key = encodeURIComponent(form.file);
    expect((await look(app, `/photos/${key}`)).status).toBe(404);
    expect((await fetch(`${form.url}/${form.file}`)).status).toBe(403);
  });

  it('are written by a hamlet for the officer to publish, with its own pictures', async () => {
    const app = await startApp();
    const reporter = reporterOf(ofXom2);
    const bytes = await phonePhoto({ width: 200, height: 100 });

    const { made } = await sendPhoto(app, bytes, { by: reporter, more: { unitId: 'xom-2' } });
    const draft = { ...article, photos: [shown(made.body.file)] };
    const drafted = await record(app, { kind: 'draft-news', unitId: 'xom-2', ...draft }, reporter);
    const forOthers = await record(app, { kind: 'draft-news', unitId: 'xom-6', ...draft }, reporter);
    const alone = await record(app, { kind: 'publish-news', ...draft }, reporter);

    expect([drafted.status, forOthers.status, alone.status]).toEqual([201, 404, 403]);
    expect(await titles(app)).toEqual([]);
    expect((await look(app, `/photos/${made.body.file}`)).status).toBe(404);
  });

  it('take no HEIC by any name, and no picture without what it shows', async () => {
    const app = await startApp();

    const { made } = await sendPhoto(app, heic);
    const { alt: _left, ...photo } = shown(`2024-03-${'0'.repeat(32)}.jpg`);
    const untold = await record(app, { kind: 'publish-news', ...article, photos: [photo] });

    expect(made).toMatchObject({ status: 422, body: { code: 'photo-heic' } });
    expect(made.body.vi).toContain('“Tương thích nhất”');
    expect(untold.status).toBe(400);
  });
});
