import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a new file so that it outlives a kill or a power cut: its bytes and its name are on the disk when this returns. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Replaces a small file in one step: a reader or a restart sees the old text or the new one, never half of it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  await writeDurably(next, Buffer.from(text));
  await rename(next, path);
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file systems log the name by themselves.
  const folder: FileHandle | undefined = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
