import { s3Client } from '../../shared/aws/clients.ts';
import { createPageStore } from '../../shared/aws/page-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onDeployment } from '../../shared/lambda/on-deployment.ts';
import { readPackedFiles } from '../../shared/lambda/packed-files.ts';
import { publishPagesEnv } from './env.ts';
import { createPublishPages } from './publish-pages.ts';

const env = readEnv(publishPagesEnv);
const publishPages = createPublishPages({
  files: () => readPackedFiles(import.meta.dirname, 'pages'),
  put: createPageStore({ client: s3Client(), bucket: env.PAGES_BUCKET }),
  settings: {
    issuer: env.TOKEN_ISSUER,
    clientId: env.TOKEN_AUDIENCE,
    personClaim: env.PERSON_CLAIM,
    grantsClaim: env.GRANTS_CLAIM,
    districts: env.DISTRICTS,
  },
});

export const handler = onDeployment(createLog('publish-pages'), publishPages);
