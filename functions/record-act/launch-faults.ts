import type { ActContent } from '../../shared/domain/acts/act.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { participantsOf } from '../../shared/domain/drive/participant.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import type { Deed } from './deed.ts';

/** A launch to, or a confirmation by, whom the commune's drive does not have. */
export function launchFaults({ rules }: Deed, content: ActContent): RequestFault[] {
  const known = new Set(participantsOf(rules).map(({ id }) => id));
  return namedBy(content).flatMap(([at, id]) =>
    known.has(id) ? [] : [faultAt(at, 'no-such-participant', { found: id })],
  );
}

function namedBy(content: ActContent): [at: string, id: string][] {
  if (content.kind === 'launch-confirm') return [['/participant', content.participant]];
  return content.kind === 'launch' ? content.participants.map((id, at) => [`/participants/${at}`, id]) : [];
}
