import type { Bilingual } from '../../shared/domain/text.ts';
import type { Session } from '../common/session.ts';
import { home } from '../messages/home.ts';

export interface Destination {
  to: string;
  title: Bilingual;
  about: Bilingual;
  /** The place that it is about, where one page is for several. */
  place?: string;
}

const send: Destination = { to: '/send', title: home.send, about: home.sendAbout };

const boardOf = (place: string): Destination => ({
  to: `/communes/${place}`,
  title: home.commune,
  about: home.communeAbout,
  place,
});

const summaryOf = (place: string): Destination => ({
  to: `/districts/${place}`,
  title: home.district,
  about: home.districtAbout,
  place,
});

/** The pages that are for somebody; who is not signed in is shown where each kind of people begins. */
export function destinationsFor(session: Session | undefined, districts: readonly string[]): Destination[] {
  if (session === undefined) return [send, ...districts.map(summaryOf)];
  const found = session.grants.flatMap(({ role, scope }) => destinationsOf(role, scope, districts));
  return found.filter(({ to }, index) => found.findIndex((each) => each.to === to) === index);
}

function destinationsOf(role: string, scope: string, districts: readonly string[]): Destination[] {
  switch (role) {
    case 'reporter':
      return [send];
    case 'commune-officer':
      return [boardOf(scope)];
    case 'district-officer':
      return [summaryOf(scope)];
    case 'council-member':
    case 'auditor':
      return [districts.includes(scope) ? summaryOf(scope) : boardOf(scope)];
    default:
      return [];
  }
}
