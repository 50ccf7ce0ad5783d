import { contracts } from '../../shared/api/contracts.ts';
import { openApi } from '../../shared/api/openapi.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';

export const handler = onHttp(contracts['get-openapi'], createLog('get-openapi'), async () => ({ body: openApi() }));
