import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { say } from '../../common/language.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import { TellForm, type FormProps } from './tell-form.tsx';

interface TellProps extends FormProps {
  /** On the button that opens the form, and for who only hears it of what. */
  open: string;
  about?: string;
  /** Said once it is recorded. */
  done?: string;
  /** There is nothing left to tell: the button is gone, what was said of it stays. */
  isOver?: boolean;
}

/** A form that a button opens below itself. What became of it is said in its place. */
export function Tell({ open, about, done = say(unitDrive.saved), isOver = false, ...form }: TellProps) {
  const [isOpen, setOpen] = useState(false);
  const [notes, setNotes] = useState<readonly Bilingual[]>();
  if (isOver && !isOpen && notes === undefined) return null;
  const toggle = (): void => {
    setNotes(undefined);
    setOpen(!isOpen);
  };
  const end = (recorded: { notes: readonly Bilingual[] }): void => {
    setOpen(false);
    setNotes(recorded.notes);
  };
  return (
    <div class="tell">
      {!isOver && <OpenButton {...{ open, about, isOpen, toggle }} isOnline={form.at.isOnline} />}
      {isOpen && <TellForm {...form} onTold={end} />}
      {notes !== undefined && <Told done={done} notes={notes} />}
    </div>
  );
}

interface OpenProps {
  open: string;
  about: string | undefined;
  isOpen: boolean;
  isOnline: boolean;
  toggle: () => void;
}

function OpenButton({ open, about, isOpen, isOnline, toggle }: OpenProps) {
  return (
    <button type="button" class="quiet" aria-expanded={isOpen} disabled={!isOnline && !isOpen} onClick={toggle}>
      {open}
      {about !== undefined && <span class="only-aloud"> ({about})</span>}
    </button>
  );
}

/** The focus comes here: the form that had it is gone. */
export function Told({ done, notes }: { done: string; notes: readonly Bilingual[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} class="note good" role="status" tabIndex={-1}>
      <p>{done}</p>
      {notes.map((note) => (
        <p key={note.vi}>{say(note)}</p>
      ))}
    </div>
  );
}
