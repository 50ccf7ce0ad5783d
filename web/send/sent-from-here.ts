import { read } from '../common/api.ts';
import type { Desk } from './desk.ts';

const kept = (deskId: string): string => `ntm-sent:${deskId}`;
const most = 10;

/** Remembers a file that an account sent: the API lists files by month for officers alone. */
export function rememberSent(deskId: string, path: string): void {
  const paths = [path, ...pathsOf(deskId).filter((each) => each !== path)];
  localStorage.setItem(kept(deskId), JSON.stringify(paths.slice(0, most)));
}

export async function sentFromHere(deskId: string): Promise<Desk['sent']> {
  const views = await Promise.all(pathsOf(deskId).map((path) => read<'get-upload'>(path).catch(() => undefined)));
  return views.flatMap((view) =>
    view?.receivedAt ? [{ path: `/uploads/${view.uploadId}`, receivedAt: view.receivedAt, status: view.status }] : [],
  );
}

function pathsOf(deskId: string): string[] {
  const paths: string[] = JSON.parse(localStorage.getItem(kept(deskId)) ?? '[]');
  return paths;
}
