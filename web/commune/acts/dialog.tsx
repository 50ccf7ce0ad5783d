import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AtBoard } from '../month.ts';

/** A step of its own before anything is recorded. */
export interface DialogOf {
  title: string;
  content: (close: () => void) => ComponentChildren;
}

interface ButtonProps extends DialogOf {
  at: Pick<AtBoard, 'open'>;
  /** On the button that opens it. */
  button: string;
  main?: boolean;
  /** For who only hears the button: of which unit, say. */
  about?: string;
}

/** The dialog is the board's and not the button's, which may be gone before its answer is read. */
export function DialogButton({ at, button, main = false, about, title, content }: ButtonProps) {
  return (
    <button
      type="button"
      class={main ? 'main' : 'quiet'}
      aria-haspopup="dialog"
      onClick={() => at.open({ title, content })}
    >
      {button}
      {about !== undefined && <span class="only-aloud"> ({about})</span>}
    </button>
  );
}

/** The browser keeps the focus in it. Afterwards it goes back to where it was, or to what that was part of. */
export function Dialog({ title, content, close }: DialogOf & { close: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const back = placesBack(document.activeElement);
    dialog.current?.showModal();
    return () => back.find((element) => element.isConnected)?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {content(close)}
    </dialog>
  );
}

/** The button, the summary that it lies below, and the page: what was done may have taken the button away. */
function placesBack(opener: Element | null): HTMLElement[] {
  const summary = opener?.closest('details')?.querySelector('summary');
  return [opener, summary, document.querySelector('main')].filter((element) => element instanceof HTMLElement);
}
