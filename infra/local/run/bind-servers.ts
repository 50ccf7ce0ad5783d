import { bindServer, type BoundServer } from '../http/server.ts';
import type { Places } from '../template/places.ts';

export interface Servers {
  api: BoundServer;
  aws: BoundServer;
  s3: BoundServer;
  issuer: BoundServer;
  pages: BoundServer;
  places: Places;
  close(): Promise<void>;
}

export class PortTakenError extends Error {
  override name = 'PortTakenError';
}

/** @throws PortTakenError where something else listens on the API's port */
export async function bindServers(port: number, s3Port: number | undefined): Promise<Servers> {
  const api = await bindServer(port).catch((error: unknown) => {
    if (isTaken(error))
      throw new PortTakenError(
        `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT khác. (Port ${port} is taken by another program: set PORT.)`,
      );
    throw error;
  });
  const aws = await bindServer(0);
  const s3 = await bindOrAny(s3Port ?? (port === 0 ? 0 : port + 1));
  const issuer = await bindOrAny(issuerPortOf(port));
  const pages = await bindOrAny(port === 0 ? 0 : port + 3);
  return {
    api,
    aws,
    s3,
    issuer,
    pages,
    places: { api: api.url, aws: aws.url, s3: s3.url, issuer: issuer.url, pages: pages.url },
    close: async () => {
      await Promise.all([api, aws, s3, issuer, pages].map((server) => server.close()));
    },
  };
}

/** After the API's and S3's, so that a token from before a start is good after it. */
export function issuerPortOf(apiPort: number): number {
  return apiPort === 0 ? 0 : apiPort + 2;
}

/** A port that is taken matters less for S3: only forms that were signed before a restart would look for it. */
async function bindOrAny(port: number): Promise<BoundServer> {
  return bindServer(port).catch((error: unknown) => {
    if (isTaken(error)) return bindServer(0);
    throw error;
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
