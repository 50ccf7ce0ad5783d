import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FieldOf } from './field-of.ts';

interface SeveralProps {
  field: Extract<FieldOf, { kind: 'several' }>;
  describedBy: string | undefined;
  /** What is wrong with it. */
  told: ComponentChildren;
}

/** Any number of things out of a list, or all of them in one tap. */
export function Several({ field: { name, label, options, all }, describedBy, told }: SeveralProps) {
  const set = useRef<HTMLFieldSetElement>(null);
  const chooseAll = (): void =>
    set.current?.querySelectorAll('input').forEach((box) => {
      box.checked = true;
    });
  return (
    <fieldset ref={set} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <button type="button" class="quiet" onClick={chooseAll}>
        {all}
      </button>
      <div class="several">
        {options.map(({ value, label: text }) => (
          <label key={value} class="choice">
            <input type="checkbox" name={name} value={value} />
            {text}
          </label>
        ))}
      </div>
      {told}
    </fieldset>
  );
}
