import { FileRefused } from '../file-refused.ts';

const outside = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** A damaged file points outside itself; the buffer then refuses to read. Nothing else is caught. */
export function withinBounds<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const isOutside = error instanceof RangeError && 'code' in error && outside.has(String(error.code));
    throw isOutside ? new FileRefused('unreadable-file') : error;
  }
}
