import type { MovementsView } from '../../../shared/domain/movements/movements-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { ActForm } from '../acts/act-form.tsx';
import { readAmount } from '../acts/amount.ts';
import { DialogButton } from '../acts/dialog.tsx';
import type { FieldOf } from '../acts/field-of.ts';
import type { AtBoard } from '../month.ts';
import { today } from '../../common/today.ts';

const givers = ['state', 'firm', 'organisation', 'household', 'individual', 'other'] as const;

type MoneyKind = 'pledge' | 'receipt' | 'spending';
type Sources = NonNullable<MovementsView['money']>;

const texts = {
  pledge: { button: driveTexts.recordPledge, says: driveTexts.pledgeSays },
  receipt: { button: driveTexts.recordReceipt, says: driveTexts.receiptSays },
  spending: { button: driveTexts.recordSpending, says: driveTexts.spendingSays },
} as const satisfies Record<MoneyKind, { button: Bilingual; says: Bilingual }>;

interface RecordProps {
  at: AtBoard;
  kind: MoneyKind;
  sources: Sources;
}

/** Money that was promised, came or went, by one voucher. */
export function RecordMoney({ at, kind, sources }: RecordProps) {
  const { button, says } = texts[kind];
  return (
    <DialogButton
      at={at}
      button={say(button)}
      title={say(button)}
      content={(close) => (
        <ActForm
          at={at}
          says={say(says)}
          button={say(button)}
          fields={fieldsOf(kind, sources)}
          actOf={(filled) => actOf(kind, filled)}
          close={close}
        />
      )}
    />
  );
}

function fieldsOf(kind: MoneyKind, sources: Sources): FieldOf[] {
  const options = sources.map(({ source, name }) => ({ value: source, label: say(name) }));
  return [
    { name: 'source', label: say(driveTexts.source), kind: 'choice', options, required: true },
    { name: 'amount', label: say(driveTexts.amount), kind: 'amount', required: true },
    { name: 'date', label: say(driveTexts.date), kind: 'date', value: today(), required: true },
    { name: 'ref', label: say(driveTexts.ref), kind: 'line', required: true },
    kind === 'spending'
      ? { name: 'purpose', label: say(driveTexts.purpose), kind: 'line', required: true }
      : { name: 'giver', label: say(driveTexts.giver), kind: 'choice', options: giverOptions(), required: true },
  ];
}

const giverOptions = () => givers.map((giver) => ({ value: giver, label: say(driveTexts[giver]) }));

function actOf(kind: MoneyKind, filled: (name: string) => string) {
  const amount = readAmount(filled('amount'));
  const voucher = { source: filled('source'), amount, date: filled('date'), ref: filled('ref') };
  if (kind === 'spending') return { kind, ...voucher, purpose: filled('purpose') };
  const giver = givers.find((each) => each === filled('giver')) ?? 'other';
  return { kind, ...voucher, giver };
}
