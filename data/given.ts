import * as z from 'zod/mini';
import { baselineSchema, campaignSchema, type Baseline, type Campaign } from '../shared/domain/campaign.ts';
import { packOverrideSchema, packSchema, type Pack, type PackOverride } from '../shared/domain/criteria.ts';
import { periodRuleSchema, type PeriodRule } from '../shared/domain/period.ts';
import { registerSchema, type Register } from '../shared/domain/unit.ts';
import baselineOfLucBa from './baselines/luc-ba-2024.json' with { type: 'json' };
import campaignOfLucBa from './campaigns/luc-ba-2024.json' with { type: 'json' };
import illustrativeOverride from './pack-overrides/thai-nguyen-minh-hoa.json' with { type: 'json' };
import advancedPack from './packs/ntm-nang-cao-xa-2021-2025.json' with { type: 'json' };
import administrativeMonth from './period-rules/thang-hanh-chinh.json' with { type: 'json' };
import registerOfDaiTu from './registers/dai-tu.json' with { type: 'json' };

/** All that is given to the system as data, each part checked against its schema. */
export interface Given {
  register: Register;
  packs: Pack[];
  packOverrides: PackOverride[];
  campaigns: Campaign[];
  baselines: Baseline[];
  periodRules: PeriodRule[];
}

let given: Given | undefined;

/** Parsed once, when first asked for, so that importing costs nothing. */
export function readGiven(): Given {
  given ??= {
    register: z.parse(registerSchema, registerOfDaiTu),
    packs: [z.parse(packSchema, advancedPack)],
    packOverrides: [z.parse(packOverrideSchema, illustrativeOverride)],
    campaigns: [z.parse(campaignSchema, campaignOfLucBa)],
    baselines: [z.parse(baselineSchema, baselineOfLucBa)],
    periodRules: [z.parse(periodRuleSchema, administrativeMonth)],
  };
  return given;
}
