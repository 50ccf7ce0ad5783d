import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class DataDirInUseError extends Error {
  override name = 'DataDirInUseError';
}

/** The folder that a run keeps everything in, held by one run at a time. */
export interface DataDir {
  path(...parts: string[]): string;
  /** From which every access key of the run is derived, so that a form signed before a restart is good after it. */
  readonly secret: Buffer;
  release(): void;
}

/** @throws DataDirInUseError where another run holds the folder */
export function openDataDir(folder: string): DataDir {
  for (const part of ['tables', 'queues', 's3/objects', 'logs', 'outbox'])
    mkdirSync(join(folder, part), { recursive: true });
  const lock = holdLock(folder);
  return {
    path: (...parts) => join(folder, ...parts),
    secret: readOrMakeSecret(join(folder, 'secret')),
    release: () => lock.close(),
  };
}

/** SQLite's exclusive lock belongs to the process: a killed run leaves nothing behind that would keep the next one out. */
function holdLock(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    throw new DataDirInUseError(
      `${folder} đang được một lần chạy khác dùng; hãy dừng nó hoặc đặt NTM_DATA_DIR khác. (${folder} is in use by another run: stop it, or set NTM_DATA_DIR.)`,
    );
  }
}

function readOrMakeSecret(path: string): Buffer {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}
