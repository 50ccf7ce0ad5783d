import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { makeLinkDesk } from '../../shared/aws/link-stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createHandOutLinks } from '../../shared/steps/links/hand-out-links.ts';
import { createNoteAct } from '../../shared/steps/record-act.ts';
import { getLinkPageEnv } from './env.ts';
import { createGetLinkPage } from './get-link-page.ts';

const env = readEnv(getLinkPageEnv);
const common = { given: readGiven(), now: () => new Date() };
const desk = makeLinkDesk(env);
const getLinkPage = createGetLinkPage(createHandOutLinks({ ...common, ...desk, note: createNoteAct(desk) }));

export const handler = onHttpFile(
  linkContracts['get-link-page'],
  createGate('get-link-page', { ...common, identity: env }),
  (asked, person) => getLinkPage(asked, person.id),
);
