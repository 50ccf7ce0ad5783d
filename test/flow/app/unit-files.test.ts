import { expect, it } from 'vitest';
import type { LinkView, MadeLinksView } from '../../../shared/api/link-contracts.ts';
import type { UnitFilesView } from '../../../shared/api/unit-file-contracts.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { person } from '../tokens.ts';
import { inApi, jsonPost, officer, startApp } from './running.ts';

interface Form {
  file: string;
  url: string;
  fields: Record<string, string>;
}

const path = '/communes/luc-ba/unit-files/2024-03';
const reporter = person('xom-2@luc-ba', 'reporter:luc-ba/xom-2');
const photo = new TextEncoder().encode('a photo');

it('is kept for the link’s unit and month, is seen by its officer and reporter and nobody else, and can be named as evidence', async () => {
  const app = await startApp();
  const made = await app.ask<MadeLinksView>('/communes/luc-ba/links/2024-03', { method: 'POST' }, officer);
  const link = inApi(app, must(made.body.links.find(({ unitId }) => unitId === 'xom-2')).link);

  const answer = await fetch(`${link}/files`, jsonPost({ fileName: 'ảnh họp.jpg', size: photo.length }));
  const byLink: Form = JSON.parse(await answer.text());
  const sent = await app.post({ uploadId: '', ...byLink }, photo);
  const own = await app.ask<Form>(path, jsonPost({ unitId: 'xom-2', fileName: 'a.png', size: 7 }), reporter);
  await app.post({ uploadId: '', ...own.body }, photo);
  expect([answer.status, sent.status, own.status]).toEqual([201, 204, 201]);

  const opened: LinkView = JSON.parse(await (await fetch(link)).text());
  expect(opened.files).toEqual([expect.objectContaining({ size: 7 }), expect.objectContaining({ size: 7 })]);
  expect(JSON.stringify(opened.files)).not.toContain('evidence/');
  expect(opened.uploads).toEqual([]);

  const seen = await app.ask<UnitFilesView>(path, {}, officer);
  expect(seen.body.files.map(({ file }) => file).toSorted()).toEqual([byLink.file, own.body.file].toSorted());
  const file = must(seen.body.files.find(({ byLink: isByLink }) => isByLink));
  expect(await (await fetch(file.url)).text()).toBe('a photo');

  const ofReporter = await app.ask<UnitFilesView>(`${path}?unitId=xom-2`, {}, reporter);
  expect(ofReporter.body.files).toHaveLength(2);
  expect(ofReporter.body.sent?.map(({ period, files }) => [period, files])).toEqual([
    ['2024-03', []],
    ['2024-02', []],
    ['2024-01', []],
  ]);
  expect(seen.body.sent).toBeUndefined();
  const others = [path, `${path}?unitId=xom-3`].map((each) => app.ask(each, {}, reporter));
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([403, 404]);
  const foreign = await app.ask(path, jsonPost({ unitId: 'xom-3', fileName: 'a.png', size: 7 }), reporter);
  expect(foreign.status).toBe(404);

  const paper = { kind: 'evidence', indicator: '1.1', number: '1', date: '2024-03-01', summary: 'Ảnh họp xóm' };
  const named = await app.ask<{ id: string }>(
    '/communes/luc-ba/acts/2024-03',
    jsonPost({ ...paper, file: byLink.file }),
    officer,
  );
  const name = byLink.file.slice(byLink.file.lastIndexOf('/') + 1);
  const back = await app.ask<{ url: string }>(`/communes/luc-ba/evidence-files/2024-03/${name}`, {}, officer);
  expect([named.status, back.status]).toEqual([201, 200]);
  expect(await (await fetch(back.body.url)).text()).toBe('a photo');
});
