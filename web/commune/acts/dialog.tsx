import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface DialogProps {
  /** On the button that opens it. */
  button: string;
  main?: boolean;
  /** For who only hears the button: of which unit, say. */
  about?: string | undefined;
  title: string;
  children: (close: () => void) => ComponentChildren;
}

/** A step of its own before anything is recorded. The browser keeps the focus in it and gives it back. */
export function DialogButton({ button, main = false, about, title, children }: DialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class={main ? 'main' : 'quiet'} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {button}
        {about !== undefined && <span class="only-aloud"> ({about})</span>}
      </button>
      {isOpen && (
        <Dialog title={title} close={() => setOpen(false)}>
          {children(() => setOpen(false))}
        </Dialog>
      )}
    </>
  );
}

function Dialog(props: { title: string; close: () => void; children: ComponentChildren }) {
  const { title, close, children } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Removed before it is closed, it would not give the focus back.
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
