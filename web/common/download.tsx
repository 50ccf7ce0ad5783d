import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { readFile } from './api.ts';
import { Failed } from './loaded.tsx';

/** A file of the API, got with who is signed in: a plain link would go without. */
export function Download({ path, children }: { path: string; children: ComponentChildren }) {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const get = (): void => {
    setBusy(true);
    setError(undefined);
    readFile(path)
      .then(({ blob, fileName }) => save(blob, fileName))
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button type="button" class="quiet" aria-busy={isBusy} onClick={get}>
        {children}
      </button>
      {error !== undefined && <Failed error={error} />}
    </>
  );
}

export function save(blob: Blob, fileName: string): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
