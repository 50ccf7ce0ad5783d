import type { UploadView } from '../../shared/api/uploads.ts';
import { read, send } from '../common/api.ts';
import { ApiProblem, Unreachable } from '../common/problem.ts';
import type { Desk } from './desk.ts';

interface Place {
  url: string;
  fields: Readonly<Record<string, string>>;
  /** Path of what will have become of the file. */
  path: string;
}

/** Sends a file to its slot, and gives the path of what becomes of it. @throws ApiProblem, Unreachable */
export async function deliver(
  { ask, byLink }: Pick<Desk, 'ask' | 'byLink'>,
  file: { name: string; blob: Blob },
  onShare: (share: number) => void,
): Promise<string> {
  const asked = { ...ask.about, fileName: file.name, size: file.blob.size };
  const place = byLink ? await placeByLink(ask.path, asked) : await placeByAccount(ask.path, asked);
  await upload(place, file.blob, onShare);
  return place.path;
}

/** Sends a photo or scan to lie beside the report, and gives what an act names it by. @throws ApiProblem, Unreachable */
export async function deliverPhoto(
  { byLink, photos }: Pick<Desk, 'byLink' | 'photos'>,
  file: { name: string; blob: Blob },
  onShare: (share: number) => void,
): Promise<string> {
  const asked = { ...photos.about, fileName: file.name, size: file.blob.size };
  const place = await (byLink
    ? send<'create-link-file'>(photos.path, asked)
    : send<'create-unit-file'>(photos.path, asked));
  await upload(place, file.blob, onShare);
  return place.file;
}

async function placeByLink(path: string, asked: object): Promise<Place> {
  const { url, fields, link } = await send<'create-link-upload'>(path, asked);
  return { url, fields, path: link };
}

async function placeByAccount(path: string, asked: object): Promise<Place> {
  const { url, fields, uploadId } = await send<'create-upload'>(path, asked);
  return { url, fields, path: `/uploads/${uploadId}` };
}

/** By XMLHttpRequest, because `fetch` does not tell how much has gone. */
function upload(
  { url, fields }: Pick<Place, 'url' | 'fields'>,
  blob: Blob,
  onShare: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', blob, 'report');
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve();
      else reject(new ApiProblem({ status: request.status, code: 'upload-refused', ...refused, errors: [] }));
    });
    request.addEventListener('error', () => reject(new Unreachable('the upload broke')));
    request.open('POST', url);
    request.send(form);
  });
}

const refused = {
  vi: 'Kho lưu tệp chưa nhận tệp này. Xin chọn tệp và gửi lại.',
  en: 'The store did not take this file. Please choose it and send it again.',
};

/** Ever longer, up to this: whoever waits long is not helped by haste. */
const longestPauseMs = 5000;

/** Waits until a file has been judged. Without a connection it goes on asking. @throws ApiProblem */
export async function awaitVerdict(path: string, isWanted: () => boolean): Promise<UploadView | undefined> {
  for (let pauseMs = 500; isWanted(); pauseMs = Math.min(pauseMs * 1.2, longestPauseMs)) {
    const pause = pauseMs;
    const view = await read<'get-upload'>(path).catch((error: unknown) => {
      if (error instanceof Unreachable) return undefined;
      throw error;
    });
    if (view !== undefined && view.status !== 'waiting') return view;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}
