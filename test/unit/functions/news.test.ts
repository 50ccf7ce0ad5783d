import { describe, expect, it } from 'vitest';
import { createCreatePhotoFile } from '../../../functions/create-photo-file/create-photo-file.ts';
import { createGetPhoto } from '../../../functions/get-photo/get-photo.ts';
import { createMakePhoto } from '../../../functions/make-photo/make-photo.ts';
import { newsContracts } from '../../../shared/api/news-contracts.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { createFindNews } from '../../../shared/steps/find-news.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { putObject } from '../../fakes/object-store.ts';
import { after } from '../steps/world.ts';
import { actDesk, evidenceId, march, officer } from './act-desk.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : 'none';
};

function newsDesk() {
  const desk = actDesk();
  const process = desk.world.process();
  const { spend } = countedSpend();
  const sentKey = `photo-files/xa-a/2024-03/${evidenceId}`;
  const makePhoto = createMakePhoto({
    ...process,
    spend,
    make: async (sent) => ({
      photo: { bytes: Uint8Array.of(1, ...sent), width: 16, height: 12 },
      thumbnail: { bytes: Uint8Array.of(2, ...sent), width: 4, height: 3 },
    }),
  });
  return {
    ...desk,
    sentKey,
    send: (text: string) => putObject(desk.world.cloud.objects, sentKey, { bytes: bytesOf(text) }),
    photoFile: (fileName: string, size = 1000) =>
      createCreatePhotoFile({ ...process, spend, newId: () => evidenceId })({
        month: march,
        request: { fileName, size },
        by: officer,
      }),
    make: (file = sentKey) => makePhoto({ month: march, file, by: officer }),
    photo: (file: string, communeId = 'xa-a') => createGetPhoto(process)({ communeId, file }),
    news: async () => (await createFindNews(process)('xa-a')).articles.map(({ title, text }) => `${title}: ${text}`),
    passMinute: () => desk.passTo(after(desk.world.clock.now, 60)),
  };
}

const article = { title: 'Ra quân', text: '45 hộ dọn đường.' };
const shown = (file: string) => ({ file, caption: 'Bà con quét đường', alt: 'Người cầm chổi' });

async function published() {
  const desk = newsDesk();
  desk.send('a picture');
  const { file } = await desk.make();
  const act = await desk.ask({ kind: 'publish-news', ...article, photos: [shown(file)] });
  desk.passMinute();
  return { ...desk, file, act };
}

describe('a form for a picture', () => {
  it('is for one key of the month, where nothing is read from', async () => {
    const form = await newsDesk().photoFile('ảnh xóm.JPG');

    expect(form.file).toBe(`photo-files/xa-a/2024-03/${evidenceId}`);
    expect(newsContracts['create-photo-file'].output.parse(form)).toEqual(form);
  });

  it.each([
    ['IMG_0001.HEIC', 1000, 'photo-heic'],
    ['bao-cao.pdf', 1000, 'photo-kind'],
    ['to.jpg', 11_000_000, 'photo-too-large'],
  ])('is not given for %s of %i bytes, before anything is sent', async (fileName, size, code) => {
    expect(await codeOf(newsDesk().photoFile(fileName, size))).toBe(`unprocessable ${code}`);
  });
});

describe('a picture', () => {
  it('is named by its month and its bytes, so that making it again makes no second one', async () => {
    const desk = newsDesk();
    desk.send('a picture');

    const made = await desk.make();
    const again = await desk.make();

    const name = `2024-03-${sha256(Uint8Array.of(1, ...bytesOf('a picture'))).slice(0, 32)}`;
    expect(made).toEqual({ file: `${name}.jpg`, width: 16, height: 12, size: 10 });
    expect(again).toEqual(made);
    const kept = await desk.world.process().objects.listVersions('photos/');
    expect(kept.map(({ key }) => key).toSorted()).toEqual([`photos/xa-a/${name}-400.jpg`, `photos/xa-a/${name}.jpg`]);
  });

  it('is made of the newest that came by its form', async () => {
    const desk = newsDesk();
    desk.send('first');
    const first = await desk.make();
    desk.passMinute();
    desk.send('second');

    expect((await desk.make()).file).not.toBe(first.file);
  });

  it.each([
    ['was never sent', (key: string) => key],
    ['is another commune’s', (key: string) => key.replace('xa-a', 'xa-b')],
    ['is another month’s', (key: string) => key.replace('2024-03', '2024-02')],
  ])('is not made of a file that %s', async (what, keyOf) => {
    const desk = newsDesk();
    const key = keyOf(desk.sentKey);
    if (what !== 'was never sent') putObject(desk.world.cloud.objects, key, { bytes: bytesOf('theirs') });

    expect(await codeOf(desk.make(key))).toBe('unprocessable photo-missing');
  });
});

describe('an article', () => {
  it('is published once, however often that is asked for, with its pictures', async () => {
    const { ask, file, act, news, photo } = await published();

    const again = await ask({ kind: 'publish-news', ...article, photos: [shown(file)] });

    expect(again.id).toBe(act.id);
    expect(await news()).toEqual(['Ra quân: 45 hộ dọn đường.']);
    expect(await photo(file)).toEqual(Uint8Array.of(1, ...bytesOf('a picture')));
    expect(await photo(file.replace('.jpg', '-400.jpg'))).toEqual(Uint8Array.of(2, ...bytesOf('a picture')));
  });

  it('is corrected by publishing it again under its title, and a picture that it no longer has is gone', async () => {
    const { ask, file, news, photo } = await published();

    await ask({ kind: 'publish-news', ...article, text: '46 hộ dọn đường.', photos: [] });

    expect(await news()).toEqual(['Ra quân: 46 hộ dọn đường.']);
    expect(await codeOf(photo(file))).toBe('not-found no-such-photo');
  });

  it('is the same under its title in other capitals, and is taken down with it', async () => {
    const { ask, news, passMinute } = await published();
    const again = await ask({ kind: 'publish-news', title: 'RA  QUÂN.', text: '47 hộ.', photos: [] });
    const shownNow = await news();
    passMinute();

    await ask({ kind: 'withdraw', actId: again.id, reason: 'gỡ bài' });

    expect(shownNow).toEqual(['RA QUÂN.: 47 hộ.']);
    expect(await news()).toEqual([]);
  });

  it('is gone with its pictures when it is taken back, also after the month is closed, and may be published again', async () => {
    const { ask, file, act, news, photo, closeMarch, passMinute } = await published();
    await closeMarch();

    await ask({ kind: 'withdraw', actId: act.id, reason: 'nhầm ảnh' });
    const gone = await codeOf(photo(file));
    const left = await news();
    passMinute();
    const again = await ask({ kind: 'publish-news', ...article, photos: [shown(file)] });

    expect([gone, left]).toEqual(['not-found no-such-photo', []]);
    expect(again.id).not.toBe(act.id);
    expect(await news()).toHaveLength(1);
  });

  it('is all gone when an earlier text of it is taken back', async () => {
    const { ask, act, news, passMinute } = await published();
    await ask({ kind: 'publish-news', ...article, text: 'khác', photos: [] });
    passMinute();

    await ask({ kind: 'withdraw', actId: act.id, reason: 'gỡ bài' });

    expect(await news()).toEqual([]);
  });

  it('shows no picture that is not there, and tells each of them', async () => {
    const { file, refusal } = await published();
    const other = file.replace(/-[0-9a-f]{32}/, `-${'0'.repeat(32)}`);
    const before = file.replace('2024-03', '2024-02');

    const { kind, faults } = await refusal({
      kind: 'publish-news',
      ...article,
      photos: [shown(other), shown(file), shown(before)],
    });

    expect(kind).toBe('unprocessable');
    expect(faults).toEqual(['/photos/0/file no-such-photo', '/photos/2/file no-such-photo']);
  });

  it('that is only a draft is public in no way', async () => {
    const desk = newsDesk();
    desk.send('a picture');
    const { file } = await desk.make();

    await desk.ask({ kind: 'draft-news', unitId: 'xom-1', ...article, photos: [shown(file)] }, 'reporter@xa-a');

    expect(await desk.news()).toEqual([]);
    expect(await codeOf(desk.photo(file))).toBe('not-found no-such-photo');
    expect((await desk.acts()).acts).toMatchObject([
      { state: 'in-force', act: { kind: 'draft-news', by: 'reporter@xa-a' } },
    ]);
  });
});

it.each(['../2024-03-x.jpg', 'photo-files', '2024-13-', '2024-03.jpg', `2023-01-${'0'.repeat(32)}.jpg`])(
  'nothing is found under a name that no picture has: %s',
  async (name) => {
    const { photo } = await published();

    expect(await codeOf(photo(name))).toBe('not-found no-such-photo');
  },
);

it('a picture is not found by the path of another commune', async () => {
  const { photo, file } = await published();

  expect(await codeOf(photo(file, 'xa-b'))).toBe('not-found no-such-photo');
});
