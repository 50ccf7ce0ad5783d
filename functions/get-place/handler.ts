import { readGiven } from '../../data/given.ts';
import { placeContracts } from '../../shared/api/place-contracts.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getPlaceEnv } from './env.ts';
import { createGetPlace } from './get-place.ts';

const now = () => new Date();
const getPlace = createGetPlace({ given: readGiven(), now });
const gate = openGate('get-place', { calls: readEnv(getPlaceEnv), now });

export const handler = onHttp(placeContracts['get-place'], gate, async ({ placeId }) => ({ body: getPlace(placeId) }));
