const kinds = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Huyện', 'Quận', 'Thị xã', 'Thành phố', 'Tỉnh'];

/** “Lục Ba” of “Xã Lục Ba”: where a paper is dated. */
export function placeName(name: string): string {
  const kind = kinds.find((each) => name.startsWith(`${each} `));
  return kind ? name.slice(kind.length + 1) : name;
}

export { inSentence } from '../../domain/text.ts';

/** The two lines of the people’s committee that issues a paper. */
export function committeeOf(name: string): readonly [string, string] {
  return ['ỦY BAN NHÂN DÂN', name.toUpperCase()];
}
