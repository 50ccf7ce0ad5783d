import type { Figure } from '../figure.ts';
import type { Workspace } from '../workspace.ts';
import { firstReading } from './first-reading.ts';
import { prepareReaders } from './prepare.ts';
import { warmReading } from './warm-reading.ts';

export async function measureReading(workspace: Workspace): Promise<Figure[]> {
  const readers = await prepareReaders(workspace);
  return [...(await warmReading(readers)), ...(await firstReading(readers))];
}
