import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { times } from './shapes.ts';

const head = '"unit":"xom-2","period":"2024-03"';
const size = limits.textCharacters - 1000;

export const jsonFiles: HostileFiles = {
  '100,000 deep': () => '['.repeat(100_000),
  'most values': () => `{${head},"indicators":[${'0,'.repeat(limits.jsonValues - 10)}0]}`,
  'most names': () => `{${head},"indicators":{${times(limits.jsonValues - 10, (index) => `"f${index}":1`).join()}}}`,
  'names given twice': () => `{${head},"indicators":{${'"17.5":1,'.repeat(limits.jsonValues - 10)}"17.5":1}}`,
  'one text': () => `{${head},"notes":{"difficulties":"${'ữ'.repeat(limits.fileBytes / 3 - 100)}"}}`,
  'a text of escapes': () => `{${head},"notes":{"difficulties":"${'\\u1eef'.repeat(size / 6)}"}}`,
  'marks as escapes': () => `{"period":"2024-03","unit":"${'\\u0316\\u0301'.repeat(150_000)}"}`,
  'nothing but blanks': () => `{${' '.repeat(size)}}`,
  'one name': () => `{${head},"${'x'.repeat(size)}":1}`,
  'one number': () => `{${head},"indicators":${'1'.repeat(size)}}`,
  'one code': () => `{${head},"indicators":{"${'17.5 '.repeat(size / 5)}":{"value":1}}}`,
};
