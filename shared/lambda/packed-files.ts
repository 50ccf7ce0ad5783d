import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a folder that lies beside a function's code, by their paths in it with forward slashes. */
export async function readPackedFiles(beside: string, folder: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const root = join(beside, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({ path: relative(root, file).split(sep).join('/'), bytes: await readFile(file) })),
  );
}
