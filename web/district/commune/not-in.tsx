import type { PlaceView } from '../../../shared/api/place-contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { sections } from '../../messages/district-sections.ts';

const words: Readonly<Record<string, { vi: string; en: string }>> = {
  missing: sections.open,
  'not-due': sections.openBeforeDue,
  rejected: sections.rejected,
};

/** Only hamlets owe a report every month; of the others nobody waits for one. */
export function NotIn({ slots: { slots }, commune }: { slots: SlotsView; commune: PlaceView }) {
  const isHamlet = (unitId: string): boolean =>
    commune.parts.some(({ id, kind }) => id === unitId && kind === 'hamlet');
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
