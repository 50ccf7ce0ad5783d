import { useState } from 'preact/hooks';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { readAmount } from './amount.ts';

/** Money as it is typed, and beside it how it is read: a nought too many is seen at once. */
export function AmountControl({ given }: { given: { id: string; 'aria-describedby': string | undefined } }) {
  const [text, setText] = useState('');
  const amount = readAmount(text);
  const hint = `${given.id}-hint`;
  return (
    <>
      <input
        {...given}
        type="text"
        inputMode="numeric"
        maxLength={30}
        autocomplete="off"
        aria-describedby={[given['aria-describedby'], hint].filter(Boolean).join(' ')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <span id={hint} class="small">
        {Number.isNaN(amount) ? say(driveTexts.amountHint) : say(driveTexts.amountIs, { amount: numberText(amount) })}
      </span>
    </>
  );
}
