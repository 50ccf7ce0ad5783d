import type { UnitFilesView } from '../../shared/api/unit-file-contracts.ts';
import type { ObjectStore, ReadSigner } from '../../shared/ports.ts';
import { listSent, type ListSentDeps, type SentMonth } from '../../shared/steps/list-sent.ts';
import { listUnitFiles } from '../../shared/steps/list-unit-files.ts';
import { requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetUnitFilesDeps extends ListSentDeps {
  objects: Pick<ObjectStore, 'listVersions'>;
  signer: ReadSigner;
  now: () => Date;
}

interface AskedUnitFiles {
  communeId: string;
  period: string;
  unitId?: string | undefined;
}

const urlSeconds = 300;

/** What a commune's units, or one of them, sent beside their reports, each to be looked at; of one also the reports. */
export function createGetUnitFiles(deps: GetUnitFilesDeps) {
  const { given, signer, now } = deps;
  return async (asked: AskedUnitFiles): Promise<UnitFilesView> => {
    const { communeId, period } = asked;
    requireCommuneMonth(given, asked);
    const [kept, sent] = await Promise.all([listUnitFiles(deps, asked), sentBy(deps, asked)]);
    const expiresAt = new Date(now().getTime() + urlSeconds * 1000).toISOString();
    const files = await Promise.all(
      kept.map(async ({ key, versionId, lastModified, size, unitId, byLink }) => {
        const url = await signer.presignRead({ key, versionId }, urlSeconds);
        return { unitId, file: key, receivedAt: lastModified, size, byLink, url };
      }),
    );
    return { communeId, period, files, expiresAt, ...(sent && { sent }) };
  };
}

async function sentBy(deps: GetUnitFilesDeps, { unitId, ...month }: AskedUnitFiles): Promise<SentMonth[] | undefined> {
  return unitId === undefined ? undefined : listSent(deps, { ...month, unitId }, deps.now().toISOString());
}
