import { learnTime } from './clock.ts';
import { Unreachable } from './problem.ts';

/** `/config.json`: what the deployment says of this installation. */
export interface Settings {
  issuer: string;
  clientId: string;
  personClaim: string;
  grantsClaim: string;
  /** The districts whose months it closes, parted by blanks. */
  districts: string;
}

export async function readSettings(): Promise<Settings> {
  const told = await fetch('/config.json').catch((cause: unknown) => {
    throw new Unreachable('no answer', { cause });
  });
  learnTime(told.headers);
  const settings: Settings = await told.json();
  return settings;
}
