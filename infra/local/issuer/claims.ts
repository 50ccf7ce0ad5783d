import { grantsText, type Person } from '../../../shared/domain/policy/person.ts';

/** As a user pool’s ID token calls them. */
export const userClaims = ['cognito:username', 'custom:grants'] as const;

export function claimsOf({ id, grants }: Person): Record<(typeof userClaims)[number], string> {
  return { 'cognito:username': id, 'custom:grants': grantsText(grants) };
}
