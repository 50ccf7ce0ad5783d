import { expect, it } from 'vitest';
import { objectOfOrder } from '../../../shared/domain/object-of-order.ts';
import { orderOf } from '../../../shared/domain/slot.ts';

it.each([
  'reports/luc-ba/2024-03/xom-2/a.csv',
  'reports/luc-ba/2024-03/xom-2/báo cáo | lần 2|.xlsx',
  'reports/luc-ba/2024-03/xom-2/\u{1F600}|',
])('an order says which object it was made of: %s', (key) => {
  const object = { key, versionId: '3HL4kqtJvjVBH40Nrjfkd0NqH8kxcQ2L' };

  expect(objectOfOrder(orderOf({ ...object, lastModified: '2024-03-12T01:00:00.000Z' }))).toEqual(object);
});
