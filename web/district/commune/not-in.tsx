import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { sections } from '../../messages/district-sections.ts';

const words: Readonly<Record<string, { vi: string; en: string }>> = {
  missing: sections.open,
  'not-due': sections.openBeforeDue,
  rejected: sections.rejected,
};

/** Only who owes a report every month can be missing: of the others there is no slot that waits. */
export function NotIn({ slots: { slots } }: { slots: SlotsView }) {
  const open = slots.filter(({ status, unitId }) => words[status] !== undefined && isHamlet(unitId));
  return (
    <>
      <h3>{say(inCommune.notIn)}</h3>
      {open.length === 0 ? (
        <p class="state short">{say(inCommune.allSent)}</p>
      ) : (
        <ul>
          {open.map(({ unitId, name, status }) => (
            <li key={unitId}>
              {say(name)}: {say(words[status] ?? sections.open)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const isHamlet = (unitId: string): boolean => unitId.startsWith('xom');
