import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { tokenOf } from '../../../shared/domain/links/link-token.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { reportersOf } from '../../../shared/domain/unit.ts';
import { makeLinkPage } from '../../../shared/papers/link-page/make-link-page.ts';
import { canPrint, printed } from '../../fixtures/links/printed.ts';
import { readCodes } from '../../fixtures/links/read-codes.ts';
import { documentOf, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const rules = must(rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-03' }));
const expiresAt = rules.period.locksAt;
const publicUrl = 'https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com';

/** As long as real ones, and no two with the same letters. */
const links = reportersOf(rules.register, 'luc-ba').map((unit, index) => {
  const link = { communeId: 'luc-ba', unitId: unit.id, period: '2024-03', expiresAt, generation: 0 };
  const mac = Uint8Array.from({ length: 32 }, (_, at) => (at * 41 + index * 7) % 256);
  return { unit, url: `${publicUrl}/links/${tokenOf(link, mac)}` };
});
const urls = links.map(({ url }) => url).toSorted();
const makePage = () => makeLinkPage({ rules, links });

describe('the page of QR codes', () => {
  it('has each unit’s link as a code that another program reads, at level M', async () => {
    const files = Object.entries(unzipSync(await makePage())).filter(([path]) => path.startsWith('word/media/'));

    const codes = (await Promise.all(files.map(([, picture]) => readCodes(picture)))).flat();

    expect(codes.map(({ text }) => text).toSorted()).toEqual(urls);
    expect(new Set(codes.map(({ level }) => level))).toEqual(new Set(['M']));
  });

  it('says in Vietnamese whose code each is, of which month, until when, and what to do', async () => {
    const texts = textsIn(documentOf(await makePage()));

    for (const { unit } of links) expect(texts).toContain(unit.name.vi);
    expect(texts).toContain('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03');
    expect(texts.join('\n')).toMatch(/quét mã của đơn vị mình[\s\S]*đến hết ngày 19\/03\/2024[\s\S]*Mất mã/);
  });

  it('has no link in letters: who photographs the text has no code', async () => {
    const parts = Object.entries(unzipSync(await makePage())).filter(([path]) => path.endsWith('.xml'));

    expect(parts.map(([, bytes]) => strFromU8(bytes)).join('\n')).not.toContain('/links/');
  });

  it('is the same bytes for the same links', async () => {
    expect(Buffer.from(await makePage())).toEqual(Buffer.from(await makePage()));
  });
});

const prints = canPrint();
if (!prints) process.stderr.write('no soffice or pdftoppm here: the page of QR codes is not printed\n');

describe.skipIf(!prints)('printed by LibreOffice', () => {
  it('the thirteen units stand on one sheet of A4, each with a code that is read from the whole picture', async () => {
    const sheets = printed(await makePage());

    const codes = (await Promise.all(sheets.map((sheet) => readCodes(sheet)))).flat();

    expect(links).toHaveLength(13);
    expect(sheets).toHaveLength(1);
    expect(codes.map(({ text }) => text).toSorted()).toEqual(urls);
  }, 120_000);
});
