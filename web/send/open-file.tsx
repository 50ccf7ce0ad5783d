import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Failed } from '../common/loaded.tsx';

interface OpenProps {
  find: () => Promise<string | undefined>;
  children: ComponentChildren;
}

/** Where it is to be had is asked when somebody wants it: the address is good for five minutes. */
export function OpenFile({ find, children }: OpenProps) {
  const [error, setError] = useState<unknown>();
  const open = async (): Promise<void> => {
    const url = await find();
    if (url !== undefined) location.assign(url);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void open().catch(setError)}>
        {children}
      </button>
      {error !== undefined && <Failed error={error} />}
    </>
  );
}
