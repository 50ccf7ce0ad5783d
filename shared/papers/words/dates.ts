/** “ngày 05 tháng 02 năm 2024”: days below 10 and the first two months have a 0 before them, so that none can be added. */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export function placeAndDate(place: string, date: string): string {
  return `${place}, ${dayInWords(date)}`;
}
