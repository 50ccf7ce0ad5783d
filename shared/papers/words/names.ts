const kinds = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Huyện', 'Quận', 'Thị xã', 'Thành phố', 'Tỉnh'];

/** “Lục Ba” of “Xã Lục Ba”: where a paper is dated. */
export function placeName(name: string): string {
  const kind = kinds.find((each) => name.startsWith(`${each} `));
  return kind ? name.slice(kind.length + 1) : name;
}

/** “xã Lục Ba”: what a unit is, is a common noun within a sentence. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The two lines of the people’s committee that issues a paper. */
export function committeeOf(name: string): readonly [string, string] {
  return ['ỦY BAN NHÂN DÂN', name.toUpperCase()];
}
