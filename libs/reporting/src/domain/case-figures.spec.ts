import { caseFigures, caseTable, sharedCases, type CaseFacts, type CaseRow } from './case-figures.js';

const DAY = 24 * 60 * 60 * 1000;

const one = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ group: 'nhs', isPresented: false, isWithdrawn: false, presentedAt: null, issuedAt: null },
  ...{ toldAt: null, recommended: 0, adopted: 0, partly: 0, not: 0, ...changes },
});
const answered = (days: number, weeks: number, changes: Partial<CaseFacts> = {}): CaseFacts =>
  one({
    ...{ isPresented: true, presentedAt: 0, issuedAt: days * DAY, toldAt: (days + 7 * weeks) * DAY },
    ...{ recommended: 3, adopted: 1, partly: 1, ...changes },
  });
const row = (changes: Partial<CaseRow> = {}): CaseRow => ({
  ...{ key: 'nhs', name: 'NHS', brought: 40, presented: 30, withdrawn: 0, recommendations: 60 },
  ...{ adopted: 30, partly: 10, not: 10, notTold: 10, daysToRecommend: 3.4, weeksToFollowUp: 5.6 },
  ...changes,
});

describe('figures of cases', () => {
  it('are nothing of no case', () => {
    expect(caseFigures([])).toEqual({
      ...{ brought: 0, presented: 0, withdrawn: 0, recommendations: 0 },
      ...{ adopted: 0, partly: 0, not: 0, notTold: 0, daysToRecommend: null, weeksToFollowUp: null },
    });
  });

  it('count each case once, and each recommendation by what was told of it last', () => {
    const counted = caseFigures([
      one(),
      one({ isWithdrawn: true }),
      answered(1, 4),
      answered(3, 6, { not: 1 }),
      answered(9, 5, { toldAt: null, adopted: 0, partly: 0 }),
    ]);

    expect(counted).toEqual({
      ...{ brought: 5, presented: 3, withdrawn: 1, recommendations: 9 },
      ...{ adopted: 2, partly: 2, not: 1, notTold: 4, daysToRecommend: 3, weeksToFollowUp: 5 },
    });
  });

  it('leave out of the days a case that was presented again after its recommendations', () => {
    expect(caseFigures([answered(2, 4, { presentedAt: 30 * DAY })]).daysToRecommend).toBe(null);
  });

  it('say under what, add up to a whole, and say that what a case says is no part of them', () => {
    const whole = caseFigures([]);
    const table = caseTable({ rows: [row()], whole }, 'Sector');

    expect([table.title, table.columns[0]?.head]).toEqual(['Cases by sector', 'Sector']);
    expect(table.rows).toEqual([['NHS', 40, 30, 0, 60, 30, 10, 10, 10, 3.4, 5.6]]);
    expect(table.foot?.[0]).toBe('Total');
    expect(table.notes.join(' ')).toContain('they stay when it is erased');
  });

  it.each<[string, Partial<CaseRow>]>([
    ['few were brought', { brought: 3, presented: 0 }],
    ['few were presented', { presented: 4 }],
    ['few were not', { presented: 38 }],
    ['few were withdrawn', { withdrawn: 1 }],
    ['few were not withdrawn', { withdrawn: 37 }],
    ['few recommendations were given', { recommendations: 2, adopted: 0, partly: 0, not: 0, notTold: 0 }],
    ['few were done', { adopted: 1 }],
    ['few were done in part', { partly: 4 }],
    ['few were not done', { not: 2 }],
    ['few are not told of', { notTold: 3 }],
  ])('hide a whole row in a copy for sharing where %s', (_story, changes) => {
    const [shared] = sharedCases([row(changes)]);

    expect(shared).toMatchObject({ name: 'NHS', isHidden: true, brought: null, weeksToFollowUp: null });
    expect(caseTable({ rows: [shared!] }, 'Sector').rows).toEqual([
      ['NHS', ...Array<string>(10).fill('hidden')],
    ]);
  });

  it('are rounded in a copy for sharing, and have no whole to take away from', () => {
    const shared = sharedCases([row({ brought: 43, presented: 31 })]);
    const table = caseTable({ rows: shared }, 'Sector');

    expect(table.rows).toEqual([['NHS', 45, 30, 0, 60, 30, 10, 10, 10, 3, 6]]);
    expect(table.foot).toBe(undefined);
    expect(table.notes[0]).toBe('This copy is safe to share. Figures about 1 to 4 people are hidden.');
  });
});
