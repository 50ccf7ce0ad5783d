import { readPeople } from '../../data/people.ts';
import { tokenFrom } from './issuer/token-from.ts';
import { makeDataDir, readSettings } from './settings.ts';

process.env['TZ'] = 'UTC';

const [id = ''] = process.argv.slice(2);
const person = readPeople().find((candidate) => candidate.id === id);
try {
  if (person === undefined) fail(unknownText(id), 2);
  else {
    const settings = readSettings(process.env);
    makeDataDir(settings.dataDir);
    console.log(await tokenFrom(settings, person));
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}

function unknownText(asked: string): string {
  const people = readPeople().map(({ id: each, name }) => `  ${each.padEnd(28)}${name.vi} (${name.en})`);
  return [
    asked === ''
      ? 'Cách dùng: npm run -s token -- officer@luc-ba. (Usage: npm run -s token -- officer@luc-ba)'
      : `Không có người dùng “${asked}”. (There is nobody “${asked}”.)`,
    'Những người có thể chọn (who there is):',
    ...people,
  ].join('\n');
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
