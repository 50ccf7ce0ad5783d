import type { Bilingual } from '../../shared/domain/text.ts';

/** The texts of a page, Vietnamese first. What stands in braces is filled in by `say`. */
export type Messages = Readonly<Record<string, Bilingual>>;
