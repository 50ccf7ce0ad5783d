import type { Mailing } from '../../data/mailing.ts';
import type { ReportReturned } from '../../events/report-returned.v1.ts';
import { keyOfAct } from '../../shared/domain/acts/act-id.ts';
import type { ActOf } from '../../shared/domain/acts/act.ts';
import { returnId, type Message } from '../../shared/domain/mailing/message.ts';
import { returnedText } from '../../shared/domain/mailing/returned-text.ts';
import { currentRegister, type MonthRules } from '../../shared/domain/rules.ts';
import { findCommune, findReporter } from '../../shared/domain/unit.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { readKeptActs, type KeptActsDeps } from '../../shared/steps/kept-acts.ts';
import { signLinks, type SignLinksDeps } from '../../shared/steps/links/sign-links.ts';
import { sendAll, type SendAllDeps, type SentAll } from '../../shared/steps/send-all.ts';

export interface TellSenderDeps extends FindMonthsDeps, KeptActsDeps, SendAllDeps, SignLinksDeps {
  mailing: Pick<Mailing, 'contacts'>;
}

/** Tells whoever reports for a unit, once, that its report was returned; not where that is over by now. */
export function createTellSender(deps: TellSenderDeps) {
  return async (returned: ReportReturned): Promise<SentAll> => {
    const { communeId, period } = returned;
    const districtId = findCommune(currentRegister(deps.given), communeId)?.parent ?? communeId;
    const wanted = await messagesOf(deps, returned, districtId);
    return sendAll(deps, wanted, { kind: 'return', districtId, period });
  };
}

async function messagesOf(deps: TellSenderDeps, returned: ReportReturned, districtId: string): Promise<Message[]> {
  const { communeId, period, unitId, actId } = returned;
  const found = await stillReturned(deps, returned);
  const unit = found && findReporter(found.rules.register, communeId, unitId);
  const reporters = deps.mailing.contacts
    .filter((contacts) => contacts.communeId === communeId)
    .flatMap((contacts) => contacts.reporters.filter((reporter) => reporter.unitId === unitId));
  if (!found || !unit || reporters.length === 0) return [];
  const [link] = await signLinks(deps, found.rules, [unit]);
  const text = returnedText({ ...found, unit, link: link?.url ?? deps.publicUrl });
  return reporters.map(({ id: recipientId }) => {
    const id = returnId({ communeId, period, actId, recipientId });
    return { kind: 'return', id, districtId, period, communeId, recipientId, ...text };
  });
}

/** The act, while it is in force: neither withdrawn nor answered by a newer report. */
async function stillReturned(
  deps: TellSenderDeps,
  { communeId, period, unitId, uploadId, actId }: ReportReturned,
): Promise<{ act: ActOf<'return'>; rules: MonthRules } | undefined> {
  const [month] = await findMonths(deps, [communeId], period);
  if (month?.progress.slots[unitId]?.returned !== uploadId) return undefined;
  // From the bucket: the event comes before the act's own item.
  const [act] = await readKeptActs(deps, keyOfAct({ id: actId, communeId, period }));
  if (act?.kind !== 'return') throw new Error(`${actId} is not there`);
  return { act, rules: month.rules };
}
