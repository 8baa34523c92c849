import { readFileSync } from 'node:fs';
import { CaseLife } from '#cases';
import { personActor } from '#kernel';
import { parse } from 'csv-parse/sync';
import { filledBy } from '../support/case-forms.js';
import { caseOnItsWay, MARK, type CaseOnItsWay } from '../support/case-on-its-way.js';
import { ENGINES } from '../support/databases.js';
import { wordsIn } from '../support/page-words.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

interface Figures {
  readonly rows: readonly Record<string, unknown>[];
  readonly totals?: Record<string, unknown>;
  readonly sharing?: { readonly notes: readonly string[] };
}

function numbersOf({ key: _key, ...figures }: Record<string, unknown>): Record<string, unknown> {
  return figures;
}

const YEAR = 'from=2026-11-01&to=2026-12-31';

describe.each(ENGINES)('what became of cases, counted, on %s', (engine) => {
  let server: Server;
  let way: CaseOnItsWay;

  beforeAll(async () => {
    server = await startServer(engine);
    way = await caseOnItsWay(server);
    for (const [state, move] of way.steps) {
      if (state === 'erased') break;
      await move();
    }
  }, 60_000);

  afterAll(() => server.close());

  const coordinator = () => server.signedIn(way.people.coordinator);
  const look = async (query = YEAR) => (await coordinator()).get(`/reports/cases?${query}`);
  const asked = async (query: string) =>
    (await (await server.program(way.people.coordinator)).get<Figures>(`/reports/cases?${query}`)).body;

  it('is told in sentences and by the presenter’s kind of workplace', async () => {
    const text = wordsIn((await look()).html);

    expect(text).toContain('1 case was brought, and 1 of them presented.');
    expect(text).toContain(
      '1 recommendation was given: 0 done, 1 done in part, 0 not done, and 0 not told of yet.',
    );
    expect((await asked(YEAR)).totals).toEqual({
      ...{ brought: 1, presented: 1, withdrawn: 0, recommendations: 1 },
      ...{ adopted: 0, partly: 1, not: 0, notTold: 0, daysToRecommend: 0, weeksToFollowUp: 4 },
    });
  });

  it.each(['sector', 'position', 'organisation', 'staffGroup', 'tier'])(
    'is the same on the page, in each file and for programs, by %s',
    async (groupBy) => {
      const query = `${YEAR}&groupBy=${groupBy}`;
      const { rows } = await asked(query);
      const oli = await coordinator();
      const csv = (await oli.get(`/reports/cases/download?${query}&format=csv`)).html;
      const json = (await oli.get(`/reports/cases/download?${query}&format=json`)).html;
      const xlsx = await oli.download(`/reports/cases/download?${query}&format=xlsx`);
      const page = wordsIn((await look(query)).html);
      const lines: string[][] = parse(csv, { bom: true, relax_column_count: true });
      const filled = rows.filter(({ brought }) => brought === 1);

      expect(filled).toHaveLength(1);
      const [{ name, ...figures }] = filled as [Record<string, unknown>];
      const { brought, presented, withdrawn, recommendations, partly, weeksToFollowUp } = figures;
      expect([brought, presented, withdrawn, recommendations, partly, weeksToFollowUp]).toEqual([
        ...[1, 1, 0, 1, 1, 4],
      ]);
      expect(lines.find(([first]) => first === name)).toEqual([
        name,
        '1',
        '1',
        '0',
        '1',
        '0',
        '1',
        '0',
        '0',
        '0',
        '4',
      ]);
      expect(page).toContain(String(name));
      expect(JSON.parse(json)).toContainEqual({ group: name, ...numbersOf(figures) });
      expect(xlsx.subarray(0, 2).toString()).toBe('PK');
      for (const text of [csv, json, page]) {
        expect(text).not.toContain(MARK);
        expect(text).not.toContain(way.code);
      }
    },
  );

  it('is rounded and hidden in a copy for sharing, with no whole beside it', async () => {
    const shared = await asked(`${YEAR}&sharing=true`);
    const page = wordsIn((await look(`${YEAR}&sharing=true`)).html);

    expect(shared.totals).toBe(undefined);
    expect(shared.sharing?.notes[0]).toMatch(/safe to share/);
    expect(shared.rows.filter(({ isHidden }) => isHidden)).toEqual([
      expect.objectContaining({ brought: null, presented: null, weeksToFollowUp: null }) as object,
    ]);
    expect(page).toContain('You are looking at a copy that is safe to share.');
    expect(page).not.toContain('1 case was brought');
  });

  it('stays as it was when the stories are erased', async () => {
    const before = await asked(YEAR);
    await way.steps.find(([state]) => state === 'erased')![1]();

    expect(await asked(YEAR)).toEqual(before);
  });

  it('counts a case on the day on which it was sent, and not before; a withdrawn one too', async () => {
    server.clock.setTo(new Date('2027-12-07T12:00:00Z'));
    const ben = await server.signedIn(way.people.presenter);
    const draft = await filledBy(ben, '');
    const drafts = await asked('from=2027-12-07&to=2027-12-07');
    await ben.submit(`/cases/${draft}/submission`, { act: 'submit', promise: 'yes', checked: 'yes' });
    const sent = await asked('from=2027-12-07&to=2027-12-07');
    await server.get(CaseLife).withdraw(personActor(way.people.presenter, 'member'), { id: draft });
    const gone = await asked('from=2027-12-07&to=2027-12-07');
    const next = await asked('from=2027-12-08&to=2027-12-31');

    const counts = [drafts, sent, gone, next].map(({ totals }) => [
      totals?.['brought'],
      totals?.['withdrawn'],
    ]);
    expect(counts).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('is for coordinators alone, before what they ask is read', async () => {
    const paths = ['/reports/cases?groupBy=nonsense', '/reports/cases/download?format=nonsense'];
    for (const path of paths) {
      expect((await (await server.signedIn(way.people.member)).get(path)).status).toBe(403);
      expect((await (await server.signedIn(way.people.reviewer)).get(path)).status).toBe(403);
      expect((await server.visitor().get(path)).location).toMatch(/^\/sign-in/);
    }
    const api = '/reports/cases?groupBy=nonsense';
    expect((await (await server.program(way.people.reviewer)).get(api)).status).toBe(403);
    expect((await (await server.program()).get(api)).status).toBe(401);
  });

  it('tells a wrong period at its field, and says what to do where there is none', async () => {
    const wrong = await look('from=2026-12-31&to=2026-12-01');
    const none = await look('from=2020-01-01&to=2020-12-31');

    expect([wrong.status, none.status]).toEqual([422, 200]);
    expect(wordsIn(wrong.html)).toContain('The last day is before the first: change one of them.');
    expect(wordsIn(none.html)).toContain('No case was sent to a reviewer in this time.');
  });

  it('asks the database as often for one case as for ten', async () => {
    const ben = await server.signedIn(way.people.presenter);
    const path = '/reports/cases?from=2026-11-01&to=2027-12-31&groupBy=staffGroup';
    const oli = await coordinator();
    const one = await statementsOf(server, () => oli.get(path));
    for (let n = 0; n < 9; n++) {
      const id = await filledBy(ben, '');
      await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes', checked: 'yes' });
    }

    expect(await statementsOf(server, () => oli.get(path))).toBe(one);
  });

  it('never reads the tables that hold what cases say', () => {
    const asks = readFileSync('libs/reporting/src/case-figures.queries.ts', 'utf8');

    expect(asks).not.toMatch(/case_text|case_word|case_answer|case_lesson|attachment/);
  });
});
