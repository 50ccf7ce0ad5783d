import type { WarningsView } from '../../../shared/api/contracts.ts';

export const countWarnings = ({ commune, reports }: Pick<WarningsView, 'commune' | 'reports'>): number =>
  reports.reduce((sum, { warnings }) => sum + warnings.length, commune.length);
