import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const explainFigureEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type ExplainFigureEnv = z.infer<typeof explainFigureEnv>;
