import { actContracts } from './act-contracts.ts';
import { campaignContracts } from './campaign-contracts.ts';
import { commendationContracts } from './commendation-contracts.ts';
import { contracts, type Contract } from './contracts.ts';
import { driveContracts } from './drive-contracts.ts';
import { explainContracts } from './explain-contracts.ts';
import { linkContracts } from './link-contracts.ts';
import { newsContracts } from './news-contracts.ts';
import { paperContracts } from './paper-contracts.ts';
import { placeContracts } from './place-contracts.ts';
import { publicContracts } from './public-contracts.ts';
import { unitFileContracts } from './unit-file-contracts.ts';
import type { RouteFunction } from './routes.ts';

/** The contract of every route: for whoever describes the API, not for whoever answers one call of it. */
export const allContracts = {
  ...contracts,
  ...actContracts,
  ...explainContracts,
  ...paperContracts,
  ...linkContracts,
  ...newsContracts,
  ...commendationContracts,
  ...campaignContracts,
  ...placeContracts,
  ...publicContracts,
  ...driveContracts,
  ...unitFileContracts,
} satisfies Record<RouteFunction, Contract>;
