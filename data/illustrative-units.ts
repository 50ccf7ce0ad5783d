import type { Unit } from '../shared/domain/unit.ts';
import type { IllustrativeDistrict } from './illustrative-district.ts';

const placeholder = 'Tên giữ chỗ, số liệu minh họa. Placeholder name, illustrative.';

/** The communes, each with its hamlets, three schools, health station and office, as Lục Ba has them. */
export function illustrativeUnits({ districtId, validFrom, communes }: IllustrativeDistrict): Unit[] {
  const days = { validFrom, validTo: null };
  return communes.flatMap(({ id, name, hamlets }) => [
    {
      id,
      parent: districtId,
      kind: 'commune',
      name: { vi: `Xã ${name}`, en: `${name} commune` },
      ...days,
      note: 'Số liệu minh họa. Illustrative figures.',
      illustrative: true,
    } satisfies Unit,
    ...[...hamletsOf(hamlets), ...othersOf(name)].map((unit) => ({ ...unit, parent: id, ...days, note: placeholder })),
  ]);
}

type Reporter = Pick<Unit, 'id' | 'kind' | 'name' | 'owes' | 'aliases'>;

function hamletsOf(count: number): Reporter[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `xom-${at + 1}`,
    kind: 'hamlet',
    name: { vi: `Xóm ${at + 1}`, en: `Hamlet ${at + 1}` },
    owes: 'monthly',
  }));
}

function othersOf(commune: string): Reporter[] {
  const school = { kind: 'school', owes: 'on-change' } as const;
  return [
    {
      id: 'truong-mam-non',
      ...school,
      name: { vi: `Trường Mầm non ${commune}`, en: `${commune} nursery school` },
      aliases: ['Trường Mầm non'],
    },
    {
      id: 'truong-tieu-hoc',
      ...school,
      name: { vi: `Trường Tiểu học ${commune}`, en: `${commune} primary school` },
      aliases: ['Trường Tiểu học'],
    },
    {
      id: 'truong-thcs',
      ...school,
      name: { vi: `Trường THCS ${commune}`, en: `${commune} lower secondary school` },
      aliases: ['Trường THCS', `Trường Trung học cơ sở ${commune}`],
    },
    {
      id: 'tram-y-te',
      kind: 'station',
      owes: 'on-change',
      name: { vi: 'Trạm Y tế xã', en: 'Commune health station' },
      aliases: [`Trạm Y tế xã ${commune}`, 'Trạm Y tế'],
    },
    {
      id: 'van-phong-ubnd',
      kind: 'office',
      owes: 'on-change',
      name: { vi: 'Văn phòng UBND xã', en: 'Commune office' },
      aliases: [`Văn phòng UBND xã ${commune}`, `UBND xã ${commune}`],
    },
  ];
}
