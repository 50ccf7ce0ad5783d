import { useState } from 'preact/hooks';
import type { FormView } from '../../../shared/api/form-view.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { beginningOf, type Answers, type Typed } from './answers.ts';
import { makeReport, type Fault } from './make-report.ts';

/** What is being filled in. Kept on this device at every touch: a telephone rings, a page is closed. */
export function useFilling(deskId: string, form: FormView) {
  const kept = `ntm-draft:${deskId}`;
  const [answers, setAnswers] = useState<Answers>(() => draftAt(kept) ?? beginningOf(form));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const change = (next: Answers): void => {
    setAnswers(next);
    localStorage.setItem(kept, JSON.stringify(next));
    // Faults are told when it is to be sent, and taken back as soon as they are mended.
    if (faults.length > 0) setFaults(faultsOf(form, next));
  };
  return {
    answers,
    faults,
    change,
    type: (code: string, typed: Typed): void => change({ ...answers, rows: { ...answers.rows, [code]: typed } }),
    /** The report; undefined where something is to be mended first, which is then shown and gone to. */
    finish: (): Report | undefined => {
      const made = makeReport(form, answers);
      if ('report' in made) return made.report;
      setFaults(made.faults);
      goTo(made.faults[0]);
      return undefined;
    },
  };
}

function goTo(fault: Fault | undefined): void {
  const row = fault && document.querySelector(`#${CSS.escape(`row-${fault.code}`)}`);
  const fields = [...(row?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[type=text], select') ?? [])];
  // Of two numbers the one that is at fault; where they only do not go together, the first.
  const wrong = fields.find(({ value }) => value.trim() === fault?.found);
  (wrong ?? fields[0])?.focus();
}

const faultsOf = (form: FormView, answers: Answers): readonly Fault[] => {
  const made = makeReport(form, answers);
  return 'faults' in made ? made.faults : [];
};

function draftAt(kept: string): Answers | undefined {
  const text = localStorage.getItem(kept);
  if (text === null) return undefined;
  const draft: Answers = JSON.parse(text);
  return draft;
}
