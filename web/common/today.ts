import { serverNow } from './clock.ts';

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day that it is in Việt Nam, `2024-03-12`. */
export const today = (): string => days.format(new Date(serverNow()));
