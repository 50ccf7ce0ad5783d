/** The one client of the development issuer, as the template’s user pool has one. */
export const clientId = 'ntm-progress';
