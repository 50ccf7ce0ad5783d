import { expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../infra/config.ts';
import { registeredDistricts } from '../../infra/registered-districts.ts';

const read = (value: unknown) => readConfig(value, ['dai-tu', 'dinh-hoa']);

it('needs nothing to be said', () => {
  expect(read({})).toMatchObject({ name: 'ntm-progress', districts: ['dai-tu', 'dinh-hoa'], logRetentionDays: 180 });
});

it('is read from the text that the command line gives, too', () => {
  expect(read('{"districts":["dinh-hoa"]}')).toMatchObject({ districts: ['dinh-hoa'] });
});

it('takes its districts from the unit registers', () => {
  expect(registeredDistricts()).toContain('dai-tu');
});

it('names every fault at once', () => {
  const faulty = {
    name: 'Đại Từ',
    districts: ['nowhere'],
    webOrigins: ['*', 'https://luc-ba.example/page'],
    logRetentionDays: 2,
    throttle: { rateLimit: 0, burstLimit: '4' },
    stage: 'x',
  };

  const faults = ['name: must be lower-case', 'districts.0: must be a district of the registers: dai-tu, dinh-hoa'];
  faults.push('webOrigins.0: must be an origin', 'webOrigins.1: must be an origin', 'logRetentionDays: ');
  faults.push('throttle.rateLimit: ', 'throttle.burstLimit: ', 'Unrecognized key: "stage"');
  for (const fault of faults) expect(() => read(faulty)).toThrow(fault);
});

it.each([
  [{ districts: [] }, 'districts: '],
  [{ districts: ['dai-tu', 'dai-tu'] }, 'districts: must not repeat a district'],
  [{ name: '' }, 'name: '],
  [{ mailFrom: 'Nông thôn mới' }, 'mailFrom: must be an address'],
  [{ publicUrl: 'luc-ba.example' }, 'publicUrl: must be an origin'],
  [
    { pagesCertificate: 'arn:aws:acm:ap-southeast-1:1:certificate/a' },
    'pagesCertificate: must be the ARN of a certificate in us-east-1',
  ],
  ['dai-tu', 'is not JSON'],
  ['7', 'config: '],
  [null, 'config: '],
])('refuses %j', (value, fault) => {
  expect(() => read(value)).toThrow(ConfigError);
  expect(() => read(value)).toThrow(fault);
});
