import * as z from 'zod/mini';
import { baselineSchema, campaignSchema, type Campaign } from '../shared/domain/campaign.ts';
import { checkRulesSchema } from '../shared/domain/compare/check-rules.ts';
import { checkDrive, type Calendar } from '../shared/domain/drive-of.ts';
import { packOverrideSchema, packSchema } from '../shared/domain/criteria.ts';
import { periodRulesSchema } from '../shared/domain/calendar/period-rule.ts';
import { ruleChoicesSchema } from '../shared/domain/calendar/rule-choice.ts';
import { holidayYearSchema } from '../shared/domain/calendar/working-days.ts';
import type { Given } from '../shared/domain/rules.ts';
import { registerSchema } from '../shared/domain/unit.ts';
import baselineOfLucBa from './baselines/luc-ba-2024.json' with { type: 'json' };
import campaignOfLucBa from './campaigns/luc-ba-2024.json' with { type: 'json' };
import comparisons from './check-rules/so-sanh-ky-va-don-vi.json' with { type: 'json' };
import districtOfDaiTu from './districts/dai-tu-2024-minh-hoa.json' with { type: 'json' };
import driveOfLucBa from './drives/luc-ba-2024.json' with { type: 'json' };
import holidaysOf2024 from './holidays/2024.json' with { type: 'json' };
import holidaysOf2025 from './holidays/2025.json' with { type: 'json' };
import holidaysOf2026 from './holidays/2026.json' with { type: 'json' };
import illustrativeOverride from './pack-overrides/thai-nguyen-minh-hoa.json' with { type: 'json' };
import {
  campaignLike,
  extendRegister,
  illustrativeBaselines,
  illustrativeDistrictSchema,
  type IllustrativeDistrict,
} from './illustrative-district.ts';
import advancedPack from './packs/ntm-nang-cao-xa-2021-2025.json' with { type: 'json' };
import administrativeMonth from './period-rules/thang-hanh-chinh.json' with { type: 'json' };
import calendarMonth from './period-rules/thang-duong-lich.json' with { type: 'json' };
import registerOfDaiTu from './registers/dai-tu.json' with { type: 'json' };
import ruleEverywhere from './rules-in-force/moi-noi.json' with { type: 'json' };

/**
 * All that is given to the system as data. Each part is checked against its schema when it is first asked for, and then
 * kept: a function that never looks at the criteria does not pay for them.
 */
const given: Given = {
  get registers() {
    return kept('registers', () => {
      const ownRegister = z.parse(registerSchema, registerOfDaiTu);
      return [ownRegister, extendRegister(ownRegister, readDistrict())];
    });
  },
  get packs() {
    return kept('packs', () => [z.parse(packSchema, advancedPack)]);
  },
  get packOverrides() {
    return kept('packOverrides', () => [z.parse(packOverrideSchema, illustrativeOverride)]);
  },
  get campaigns() {
    return kept('campaigns', () => {
      const ownCampaign = readCampaign(given, { ...campaignOfLucBa, drive: driveOfLucBa });
      // Its months are those of the first; a test checks them for each commune, so that no cold start does.
      return [ownCampaign, campaignLike(ownCampaign, readDistrict())];
    });
  },
  get baselines() {
    return kept('baselines', () => [
      z.parse(baselineSchema, baselineOfLucBa),
      ...illustrativeBaselines(readDistrict()),
    ]);
  },
  get periodRules() {
    return kept('periodRules', () => z.parse(periodRulesSchema, [administrativeMonth, calendarMonth]));
  },
  get rulesInForce() {
    return kept('rulesInForce', () => z.parse(ruleChoicesSchema, [ruleEverywhere]));
  },
  get holidays() {
    return kept('holidays', () =>
      [holidaysOf2024, holidaysOf2025, holidaysOf2026].map((year) => z.parse(holidayYearSchema, year)),
    );
  },
  get checkRules() {
    return kept('checkRules', () => [z.parse(checkRulesSchema, comparisons)]);
  },
};

export function readGiven(): Given {
  return given;
}

/** A campaign whose months can all be told, working days included. @throws for a drive that no calendar can be made of */
export function readCampaign(calendar: Calendar, file: unknown): Campaign {
  const campaign = z.parse(campaignSchema, file);
  checkDrive(calendar, campaign);
  return campaign;
}

let district: IllustrativeDistrict | undefined;

/** Lục Ba's neighbours, of which only the names are real. */
function readDistrict(): IllustrativeDistrict {
  district ??= z.parse(illustrativeDistrictSchema, districtOfDaiTu);
  return district;
}

/** Replaces the getter by the value that it gave. */
function kept<Part extends keyof Given>(part: Part, make: () => Given[Part]): Given[Part] {
  const value = make();
  Object.defineProperty(given, part, { value });
  return value;
}
