import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** Who signed a request: a function by its name, or the operator at the keyboard. */
export interface Caller {
  principal: string;
  accessKeyId: string;
}

export const operator = 'operator';

/**
 * The run's access keys. Each worker of a function has its own, so that a call is known by function and by worker;
 * its secret follows from the key id and the data folder's secret, so that it is the same after a restart.
 */
export interface Keyring {
  issue(principal: string, serial: number): Credentials;
  find(accessKeyId: string): (Caller & Credentials) | undefined;
}

const prefixLength = 14;

export function createKeyring(secret: Buffer, principals: readonly string[]): Keyring {
  const byPrefix = new Map([...principals, operator].map((principal) => [prefixOf(principal), principal]));
  const makeSecret = (id: string): string => createHmac('sha256', secret).update(id).digest('base64').slice(0, 40);
  // Each call of a function asks for its own; what a run before this one issued is made again.
  const issued = new Map<string, string>();
  const secretOf = (id: string): string => issued.get(id) ?? makeSecret(id);
  return {
    issue: (principal, serial) => {
      const accessKeyId = `${prefixOf(principal)}${serial.toString(16).toUpperCase().padStart(6, '0')}`;
      const secretAccessKey = makeSecret(accessKeyId);
      issued.set(accessKeyId, secretAccessKey);
      return { accessKeyId, secretAccessKey };
    },
    find: (accessKeyId) => {
      const principal = byPrefix.get(accessKeyId.slice(0, prefixLength));
      if (principal === undefined) return undefined;
      return { principal, accessKeyId, secretAccessKey: secretOf(accessKeyId) };
    },
  };
}

function prefixOf(principal: string): string {
  return `AKIA${createHash('sha256').update(principal).digest('hex').slice(0, 10).toUpperCase()}`;
}
