const plenty = 1_000_000;

/** For what asks within a minute for what a month is asked for: the year, the bench. It is configuration, and nothing else. */
export const unlimited = {
  throttle: { rateLimit: plenty, burstLimit: plenty },
  limits: {
    callsAMinute: plenty,
    createdAMinute: plenty,
    formsADay: plenty,
    evidenceFilesADay: plenty,
    actsADay: plenty,
  },
};
