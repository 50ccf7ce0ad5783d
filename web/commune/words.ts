import type { Bilingual } from '../../shared/domain/text.ts';

/** A text of the messages and what is to be filled in, put into the language of the page where it is shown. */
export interface Words {
  text: Bilingual;
  values?: Readonly<Record<string, string | number>>;
}
