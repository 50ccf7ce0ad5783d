import type { Judged } from '../../infra/local/iam/judged.ts';
import { allows, nameOf, type Grant } from './grant.ts';

/** A grant that no flow test exercises, and why it is there all the same. */
export interface Unexercised {
  action: string;
  /** Labels; without them, of every role. */
  who?: readonly string[];
  /** What the resource's name ends with; without it, on any. */
  on?: string;
  /** There is no narrower resource in this service. */
  everywhere?: true;
  why: string;
}

interface Held {
  grants: readonly Grant[];
  wishes: readonly Judged[];
  unexercised: readonly Unexercised[];
}

/** Holds what was asked of AWS against what is granted, both ways: a line for each fault. */
export function findFaults({ grants, wishes, unexercised }: Held): string[] {
  const used = new Set(grants.filter((grant) => wishes.some((wish) => allows(grant, wish))));
  const listed = (grant: Grant): boolean => unexercised.some((entry) => covers(entry, grant));
  const refused = wishes.filter((wish) => !grants.some((grant) => allows(grant, wish)));
  return [
    ...new Set(refused.map((wish) => `not granted: ${wish.principal} ${wish.action} ${nameOf(wish.resource)}`)),
    ...grants.filter((grant) => !used.has(grant) && !listed(grant)).map((grant) => `not used: ${inWords(grant)}`),
    ...grants.filter((grant) => isTooWide(grant, unexercised)).map((grant) => `too wide: ${inWords(grant)}`),
    ...unexercised.flatMap((entry) => faultsOf(entry, grants, used)),
  ];
}

export function covers({ action, who, on }: Unexercised, grant: Grant): boolean {
  return (
    action === grant.action &&
    (who === undefined || who.includes(grant.who)) &&
    (on === undefined || nameOf(grant.resource).endsWith(on))
  );
}

function isTooWide(grant: Grant, unexercised: readonly Unexercised[]): boolean {
  if (grant.action.includes('*')) return true;
  return grant.resource === '*' && !unexercised.some((entry) => entry.everywhere && covers(entry, grant));
}

/** An entry of the list speaks for each role that it names, or else for all roles together. */
function faultsOf(entry: Unexercised, grants: readonly Grant[], used: ReadonlySet<Grant>): string[] {
  return (entry.who ?? [undefined]).flatMap((who) => {
    const one = who === undefined ? entry : { ...entry, who: [who] };
    const covered = grants.filter((grant) => covers(one, grant));
    const words = [who ?? 'every role', entry.action, entry.on ?? ''].join(' ').trim();
    if (covered.length === 0) return [`listed, but not granted: ${words}`];
    return covered.some((grant) => used.has(grant)) ? [`listed as unused, but used: ${words}`] : [];
  });
}

function inWords({ who, action, resource, condition }: Grant): string {
  const name = resource === '*' ? '*' : nameOf(resource);
  return [who, action, name, condition === undefined ? '' : JSON.stringify(condition)].join(' ').trim();
}
