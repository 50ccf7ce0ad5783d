import * as z from 'zod/mini';

/** What a function cannot run without is missing or malformed: every fault of the environment in one message. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads a function's environment. Called by handlers when they wire themselves, never at import, so that tests can
 * set what they need first.
 * @throws EnvironmentError naming every variable at fault
 */
export function readEnv<T>(schema: z.ZodMiniType<T>, source: Record<string, string | undefined> = process.env): T {
  const read = schema.safeParse(source);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(`environment: ${faults.join('; ')}`);
}

/** A variable that must be there and not be empty. */
export const required = z.string().check(z.minLength(1));

/** A number above 0, as an environment has it. */
export const wholeNumber = z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'must be a whole number above 0'));
