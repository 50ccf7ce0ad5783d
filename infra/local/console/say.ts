import { instantText } from './instant-text.ts';

/** One line on the screen, with the time that the run's clock shows. */
export type Say = (line: string) => void;

export const say: Say = (line) => console.log(`${instantText(new Date())}  ${line}`);
