import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { makeLinkDesk } from '../../shared/aws/link-stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { createHandOutLinks } from '../../shared/steps/links/hand-out-links.ts';
import { createNoteAct } from '../../shared/steps/record-act.ts';
import { makeLinksEnv } from './env.ts';
import { createMakeLinksOfMonth } from './make-links.ts';

const env = readEnv(makeLinksEnv);
const common = { given: readGiven(), now: () => new Date() };
const desk = makeLinkDesk(env);
const makeLinks = createMakeLinksOfMonth(createHandOutLinks({ ...common, ...desk, note: createNoteAct(desk) }));

const gate = createGate('make-links', { ...common, identity: env });

export const handler = onHttp(linkContracts['make-links'], gate, async (month, person) => {
  const body = await makeLinks(month, person.id);
  gate.log.info('links made', month);
  return { body };
});
