import { contracts } from '../../shared/api/contracts.ts';
import { openApi } from '../../shared/api/openapi.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getOpenapiEnv } from './env.ts';

const gate = openGate('get-openapi', { calls: readEnv(getOpenapiEnv), now: () => new Date() });

export const handler = onHttp(contracts['get-openapi'], gate, async () => ({ body: openApi() }));
