/** What a thread has when nothing stands in it yet. */
export const NO_THREAD = {
  ...{ lastNumber: 0, posts: 0, version: 1 },
  ...{ answerId: null, closedAt: null, pinnedAt: null },
  ...{ mergedInto: null, leadsTo: null, goesOnFrom: null, splitFrom: null },
} as const;
