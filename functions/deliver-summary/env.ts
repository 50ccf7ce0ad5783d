import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const deliverSummaryEnv = z.object({ PROGRESS_TABLE: required, MAIL_FROM: required, PUBLIC_URL: required });
export type DeliverSummaryEnv = z.infer<typeof deliverSummaryEnv>;
