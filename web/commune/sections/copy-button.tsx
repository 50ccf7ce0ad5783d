import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';

interface CopyProps {
  text: string;
  /** Of the one that is meant most. */
  main?: boolean;
  children: ComponentChildren;
}

/** Puts a text where it can be pasted from, and says whether it is there. */
export function CopyButton({ text, main = false, children }: CopyProps) {
  const [went, setWent] = useState<'copied' | 'notCopied'>();
  const copy = (): void => {
    // Without TLS a browser has no clipboard to give.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setWent('copied'),
      () => setWent('notCopied'),
    );
  };
  return (
    <span class="row">
      <button type="button" class={main ? 'main' : 'quiet'} onClick={copy}>
        {children}
      </button>
      <span role="status" class="small">
        {went === undefined ? '' : say(commune[went])}
      </span>
    </span>
  );
}
