import type { Upload } from './client.ts';

/** Why a file was not taken, a line for each place at fault. */
export function problemLines({ status, problems }: Upload): string[] {
  if (status === 'waiting') return ['  … tệp chưa được đọc xong (not read yet)'];
  return problems.map(({ place, found, message }) => {
    const quoted = found === '' ? '' : ` «${found}»`;
    return `  ✗ ${Object.values(place).join('!')}${quoted}: ${message.vi} (${message.en})`;
  });
}
