import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnv, required } from '../../../shared/lambda/env.ts';

const schema = z.object({ PROGRESS_TABLE: required, REPORTS_BUCKET: required, EVENT_BUS: required });
const whole = { PROGRESS_TABLE: 't', REPORTS_BUCKET: 'b', EVENT_BUS: 'e' };

describe('a function’s environment', () => {
  it('is read as declared, and nothing besides', () => {
    expect(readEnv(schema, { ...whole, AWS_REGION: 'ap-southeast-1' })).toEqual(whole);
  });

  it('is the process’s own where none is given', () => {
    expect(() => readEnv(z.object({ NTM_NEVER_SET: required }))).toThrow('NTM_NEVER_SET');
  });

  it('that lacks something is refused in one message that names everything missing or empty', () => {
    const reading = () => readEnv(schema, { PROGRESS_TABLE: 't', EVENT_BUS: '' });

    expect(reading).toThrow(EnvironmentError);
    expect(reading).toThrow(/^environment: REPORTS_BUCKET: .+; EVENT_BUS: .+$/);
  });

  it('that is refused does not show its values', () => {
    const reading = () => readEnv(z.object({ PORT: z.string().check(z.regex(/^\d+$/)) }), { PORT: 'secret' });

    expect(reading).toThrow(/^environment: PORT: (?!.*secret)/);
  });
});
