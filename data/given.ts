import * as z from 'zod/mini';
import { baselineSchema, campaignSchema } from '../shared/domain/campaign.ts';
import { packOverrideSchema, packSchema } from '../shared/domain/criteria.ts';
import { periodRuleSchema } from '../shared/domain/period.ts';
import type { Given } from '../shared/domain/rules.ts';
import { registerSchema } from '../shared/domain/unit.ts';
import baselineOfLucBa from './baselines/luc-ba-2024.json' with { type: 'json' };
import campaignOfLucBa from './campaigns/luc-ba-2024.json' with { type: 'json' };
import illustrativeOverride from './pack-overrides/thai-nguyen-minh-hoa.json' with { type: 'json' };
import advancedPack from './packs/ntm-nang-cao-xa-2021-2025.json' with { type: 'json' };
import administrativeMonth from './period-rules/thang-hanh-chinh.json' with { type: 'json' };
import registerOfDaiTu from './registers/dai-tu.json' with { type: 'json' };

let given: Given | undefined;

/** All that is given to the system as data, checked against its schemas: once, when first asked for, so that importing costs nothing. */
export function readGiven(): Given {
  given ??= {
    registers: [z.parse(registerSchema, registerOfDaiTu)],
    packs: [z.parse(packSchema, advancedPack)],
    packOverrides: [z.parse(packOverrideSchema, illustrativeOverride)],
    campaigns: [z.parse(campaignSchema, campaignOfLucBa)],
    baselines: [z.parse(baselineSchema, baselineOfLucBa)],
    periodRules: [z.parse(periodRuleSchema, administrativeMonth)],
  };
  return given;
}
