/**
 * Things that there are only whole: of half a household nobody can report, and none is missing. Each other unit that a form
 * uses is in `measured`: a test holds both lists against all packs and campaigns, so that no unit is in neither.
 */
export const countedWhole: ReadonlySet<string> = new Set([
  'hộ',
  'người',
  'cây',
  'buổi',
  'lượt',
  'cái',
  'ca',
  'sản phẩm',
  'HTX',
  'CLB',
  'mô hình',
  'trường',
  'khuôn viên',
  'tin',
  'vụ',
  'cơ sở',
  'công trình',
  'xóm',
  'thuê bao',
  'bãi',
]);

/**
 * May have decimals: half a day of labour is one, and money may come in thousands and be divided among people. A row of a
 * campaign may say that it is whole all the same.
 */
export const measured: ReadonlySet<string> = new Set([
  'm',
  'm²',
  'm³',
  'km',
  'ha',
  'kg',
  'tấn',
  'lít',
  'công',
  'đồng',
  'm²/người',
  'triệu đồng/người/năm',
]);
