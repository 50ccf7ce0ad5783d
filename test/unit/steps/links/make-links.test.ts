import { describe, expect, it } from 'vitest';
import { linkChat, linkMessage } from '../../../../shared/domain/links/link-chat.ts';
import { linkWorld, march, publicUrl, revokeLinks } from '../../../fixtures/links/link-world.ts';
import { must } from '../../../fixtures/reports/form-of.ts';

describe('making links', () => {
  it('gives one to each unit of the commune, good until the month is locked', async () => {
    const { make } = linkWorld();

    const { links, expiresAt } = await make(march);

    expect(links.map(({ unit }) => unit.id)).toContain('van-phong-ubnd');
    expect(new Set(links.map(({ url }) => url)).size).toBe(13);
    expect(expiresAt).toBe('2024-03-19T17:00:00.000Z');
    for (const { unit, url } of links)
      expect(url).toMatch(new RegExp(`^${publicUrl}/links/luc-ba\\.${unit.id}\\.2024-03\\.`));
  });

  it('gives the same ones again until they are revoked, so that paper and chat agree', async () => {
    const { make, acts, clock } = linkWorld();
    const first = await make(march);
    clock.now = '2024-03-14T01:00:00.000Z';

    const second = await make(march);
    await acts.put(revokeLinks(0, 'xom-2'));
    const third = await make(march);

    expect(second.links).toEqual(first.links);
    const changed = third.links.filter(({ url }) => first.links.every((other) => other.url !== url));
    expect(changed.map(({ unit, generation }) => [unit.id, generation])).toEqual([['xom-2', 1]]);
  });

  it('is refused before the month begins, from its lock on, and for what there is not', async () => {
    const { make, clock } = linkWorld();

    await expect(make({ ...march, period: '2024-04' })).rejects.toMatchObject({ code: 'period-not-open' });
    await expect(make({ ...march, communeId: 'khong-co' })).rejects.toMatchObject({ code: 'no-such-commune' });
    clock.now = '2024-03-19T16:59:59.999Z';
    expect((await make(march)).links).toHaveLength(13);
    clock.now = '2024-03-19T17:00:00.000Z';
    await expect(make(march)).rejects.toMatchObject({ kind: 'conflict', code: 'month-locked' });
  });
});

describe('the ready-made message', () => {
  it('names the hamlets that have not sent, each with its own link, and the deadline', async () => {
    const { rules, links, at } = await linkWorld().make(march);

    const text = linkChat(rules, links, at);

    expect(text).toContain('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03.');
    expect(text).toContain('Chưa gửi báo cáo: Xóm Văn Thanh, Xóm 2,');
    expect(text).toContain('Hạn nộp báo cáo tháng: hết ngày 15/03/2024.');
    for (const { unit, url } of links)
      expect(text.includes(`- ${unit.name.vi}: ${url}\n`)).toBe(unit.kind === 'hamlet');
  });

  it('says after the deadline that what comes still counts, as late, and until which day', async () => {
    const { rules, links, at } = await linkWorld('2024-03-15T17:00:00.000Z').make(march);

    expect(linkChat(rules, links, at)).toContain(
      'Đã quá hạn nộp báo cáo tháng (ngày 15/03/2024). Báo cáo gửi đến hết ngày 19/03/2024 vẫn được tính, nhưng ghi là nộp muộn.',
    );
  });

  it('leaves out who has sent, asks who was refused to send again, and is empty when all is in', async () => {
    const { rules, links, at } = await linkWorld().make(march);
    const as = (of: (unitId: string) => 'on-time' | 'rejected') =>
      links.map((link) => ({ ...link, status: of(link.unit.id) }));

    const text = linkChat(
      rules,
      as((unitId) => (unitId === 'xom-3' ? 'rejected' : 'on-time')),
      at,
    );

    expect(text).toContain('Cần sửa và gửi lại: Xóm 3.');
    expect(text).not.toContain('Xóm 2');
    expect(text).not.toContain('Chưa gửi');
    expect(
      linkChat(
        rules,
        as(() => 'on-time'),
        at,
      ),
    ).toBe('');
  });

  it('of one unit has no other unit’s link in it', async () => {
    const { rules, links, at } = await linkWorld().make(march);
    const own = must(links[1]);

    const text = linkMessage(rules, own, at);

    expect(text.match(/https:\S+/g)).toEqual([own.url]);
    expect(text).toContain('Xóm 2, Xã Lục Ba.');
  });
});
