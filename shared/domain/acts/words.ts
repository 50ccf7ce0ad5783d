import * as z from 'zod/mini';

/** What people type: blanks at its ends are no text, and it has an end. */
export const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
