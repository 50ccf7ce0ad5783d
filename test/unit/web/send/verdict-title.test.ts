import { expect, it } from 'vitest';
import { titleOf } from '../../../../web/send/verdict-title.ts';

it('says of a report that the commune returned that it was returned, and not that it was never received', () => {
  expect(titleOf({ status: 'rejected', problems: [{ code: 'returned' }] }).vi).toBe('Xã đã trả lại báo cáo này');
  expect(titleOf({ status: 'rejected', problems: [{ code: 'blank' }] }).vi).toContain('Chưa nhận được');
  expect(titleOf({ status: 'accepted', problems: [] }).vi).toBe('Đã nhận báo cáo');
});
