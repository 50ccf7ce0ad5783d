import { contracts } from '../../shared/api/contracts.ts';
import { openApi } from '../../shared/api/openapi.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';

export const handler = onHttp(contracts['get-openapi'], openGate('get-openapi'), async () => ({ body: openApi() }));
