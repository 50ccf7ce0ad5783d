import { say } from '../common/language.ts';
import type { Words } from './words.ts';

/** In the language of the page. */
export const tell = ({ text, values }: Words): string => say(text, values);
