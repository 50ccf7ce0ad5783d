import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { readMailing } from '../../../data/mailing.ts';
import { contactsSchema, distributionSchema } from '../../../shared/domain/mailing/contacts.ts';
import { remindersSchema } from '../../../shared/domain/mailing/reminder-steps.ts';
import { currentRegister } from '../../../shared/domain/rules.ts';
import { reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const data = join(import.meta.dirname, '../../../data');
const schemas: Record<string, z.ZodMiniType> = {
  contacts: contactsSchema,
  distribution: distributionSchema,
  reminders: remindersSchema,
};
const files = Object.keys(schemas).flatMap((folder) =>
  readdirSync(join(data, folder)).map((file) => ({ folder, file })),
);
const { contacts, distributions, reminders } = readMailing();

describe('the files of who is written to', () => {
  it.each(files)('$folder/$file is what its schema says, with no field that nobody reads', ({ folder, file }) => {
    const json: unknown = JSON.parse(readFileSync(join(data, folder, file), 'utf8'));

    expect(must(schemas[folder]).parse(json)).toEqual(json);
  });

  it('are all given to the system', () => {
    expect([contacts, distributions, reminders].flat()).toHaveLength(files.length);
  });

  it('name units of the register, and reminders that there are', () => {
    for (const { communeId, reporters, reminders: named } of contacts) {
      const units = reportersOf(currentRegister(readGiven()), communeId).map(({ id }) => id);

      expect(units).toEqual(expect.arrayContaining(reporters.map(({ unitId }) => unitId)));
      expect(reminders.map(({ id, version }) => `${id}@${version}`)).toContain(named);
    }
  });

  it('are marked illustrative where, and only where, their addresses can be nobody’s', () => {
    for (const list of [...contacts, ...distributions]) {
      const people = 'recipients' in list ? list.recipients : [...list.reporters, ...list.officers];

      expect(people.every(({ email }) => email.endsWith('.example'))).toBe(list.illustrative);
    }
  });

  it('send the district’s month to every line of the plan’s list, and to each hamlet', () => {
    const lines = new Set(distributions.flatMap(({ recipients }) => recipients.map(({ line }) => line)));
    const hamlets = must(distributions[0]).recipients.filter(({ line }) => line === 'Các xóm');

    expect([...lines]).toEqual([
      'UBND huyện Đại Từ',
      'VP NTM huyện',
      'Đảng ủy, HĐND, BCĐ NTM xã',
      'Các cơ quan, đơn vị trên địa bàn',
      'MTTQ, Đoàn thể; CC xã',
      'Các xóm',
      'Lưu: VP',
    ]);
    expect(hamlets).toHaveLength(8);
  });

  it('refuse an address that is none, and one id for two people', () => {
    const list = must(contacts[0]);
    const [officer] = list.officers;

    expect(contactsSchema.safeParse({ ...list, officers: [{ ...officer, email: 'xom-2' }] }).success).toBe(false);
    expect(contactsSchema.safeParse({ ...list, officers: [{ ...officer, id: 'xom-2' }] }).success).toBe(false);
  });
});
