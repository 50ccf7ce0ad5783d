/** One text in both languages, Vietnamese first. */
export function letterOf({ vi, en }: { vi: string[]; en: string[] }): string {
  return [...vi, '', '--- English ---', '', ...en, ''].join('\n');
}
