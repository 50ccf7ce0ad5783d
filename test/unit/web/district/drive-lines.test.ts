import { describe, expect, it } from 'vitest';
import { driveLines } from '../../../../web/district/logic/drive-lines.ts';

const textOf = (totals: Parameters<typeof driveLines>[0]): string[] =>
  driveLines(totals).map(({ text, values, when }) => {
    const all: Record<string, string | number> = { ...values, when: when?.vi ?? '' };
    return text.vi.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(all[name] ?? whole));
  });

describe('what the district is told of the communes’ drives', () => {
  it('is nothing in months before there is anything of it', () => {
    expect(textOf({})).toEqual([]);
  });

  it('says each number of the summary, and 0 of what is not counted', () => {
    const lines = textOf({
      drive: {
        coverage: { participants: 40, launched: 30, confirmed: 20 },
        tasks: { done: 1, due: 2, overdue: 3, notDue: 4, excused: 5 },
        turnOut: { hamlets: 8, held: 7, cleaned: 6, offices: 5, officesHeld: 4, officesCleaned: 3 },
        propaganda: { loudspeaker: 9 },
        commended: { nominatedCommune: 2 },
        commendedToDate: { nominatedCommune: 3, nominatedDistrict: 1, decided: 1, chosenCommune: 2 },
      },
      money: { firms: { pledged: 5, received: 4, spent: 3 }, people: { pledged: 1, received: 1, spent: 1 } },
    });

    expect(lines).toEqual([
      'Đã phát động đến 30 trên 40 đơn vị, 20 đã xác nhận.',
      'Nhiệm vụ của kế hoạch: 1 đã làm, 3 quá hạn, 2 đang đến hạn, 4 chưa đến hạn, 5 được miễn.',
      'Ra quân trong kỳ: 7 trên 8 xóm; tổng vệ sinh: 6 xóm.',
      'Trường, trạm y tế, cơ quan ra quân trong kỳ: 4 trên 5; tổng vệ sinh: 3.',
      'Tuyên truyền của các xã trong kỳ: 9 lượt phát thanh, 0 băng zôn, 0 buổi họp, 0 tin bài.',
      'Đề nghị khen thưởng trong kỳ: xã khen 2, huyện khen 0, tỉnh khen 0, nhà nước khen 0.',
      'Đề nghị khen thưởng từ đầu đợt: xã khen 3, huyện khen 1, tỉnh khen 0, nhà nước khen 0.',
      'Hội đồng xã quyết định từ đầu đợt: 1 kỳ xét, chọn 2 để xã khen, 0 để trình huyện khen.',
      'Kinh phí từ đầu đợt: cam kết 6, đã nhận 5, đã chi 4 đồng.',
    ]);
  });
});
