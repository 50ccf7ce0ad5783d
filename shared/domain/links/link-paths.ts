import type { Link } from './link.ts';

type Held = Pick<Link, 'period'> & { token: string };

/** The paths that somebody who holds a link has. */
export function pathsOfLink({ token, period }: Held) {
  const link = `/links/${token}`;
  const form = (extension: string): string => `${link}/forms/${period}.${extension}`;
  return {
    forms: { xlsx: form('xlsx'), csv: form('csv'), json: form('json') },
    uploads: `${link}/uploads`,
    files: `${link}/files`,
    upload: (uploadId: string): string => `${link}/uploads/${uploadId}`,
  };
}
