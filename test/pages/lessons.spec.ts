import { CaseLessons, LessonSharing } from '#cases';
import { personActor } from '#kernel';
import { caseOnItsWay, type CaseOnItsWay } from '../support/case-on-its-way.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const lessonsIn = (html: string) =>
  [...html.matchAll(/<li id="lesson-\w+">([^<]+)/g)].map(([, words]) => words);
const moreIn = (html: string) =>
  /href="(\/cases\/learning\?from[^"]+)"/.exec(html)?.[1]?.replace('&#x3D;', '=') ?? '';

describe.each(ENGINES)('what cases taught on %s', (engine) => {
  let server: Server;
  let way: CaseOnItsWay;
  let member: Visitor;
  const ids: string[] = [];

  beforeAll(async () => {
    server = await startServer(engine);
    way = await caseOnItsWay(server);
    for (const [state, move] of way.steps) {
      await move();
      if (state === 'presented') break;
    }
    member = await server.signedIn(way.people.member);
  });

  afterAll(() => server.close());

  async function shared(number: number): Promise<void> {
    const [panel, reviewer] = [way.people['panel member'], way.people.reviewer];
    const words = `Warm hands help, part ${number}`;
    server.clock.advance(1000);
    const id = await server.get(CaseLessons).add(personActor(panel, 'educator'), { id: way.id }, words);
    await server.get(LessonSharing).share(personActor(reviewer, 'educator'), id);
    ids.unshift(id);
  }

  it('is counted while it is one page, and read from page to page after that, with as many statements', async () => {
    for (let n = 1; n <= 2; n++) await shared(n);
    const few = await statementsOf(server, () => member.get('/cases/learning'));
    expect((await member.get('/cases/learning')).html).toContain('2 things that cases taught us');
    for (let n = 3; n <= 52; n++) await shared(n);

    const first = (await member.get('/cases/learning')).html;
    const then = (await member.get(moreIn(first))).html;
    expect(lessonsIn(first)).toHaveLength(50);
    expect(lessonsIn(then)).toEqual(['Warm hands help, part 2', 'Warm hands help, part 1']);
    expect([first.includes('things that cases taught us'), moreIn(then)]).toEqual([false, '']);
    expect(then).toContain('Begin with the newest');
    expect(await statementsOf(server, () => member.get('/cases/learning'))).toBe(few);
  });

  it('is found by its words, at its place on its page', async () => {
    const found = (await member.get('/search?q=hands+part+1')).html.replaceAll('&#x3D;', '=');
    const last = ids.at(-1) ?? '';
    expect(found).toContain(`href="/cases/learning?from=${last}#lesson-${last}"`);
    expect(lessonsIn((await member.get(`/cases/learning?from=${last}`)).html)).toEqual([
      'Warm hands help, part 1',
    ]);
  });

  it('is found once a second person has shared it, and no longer once it is taken away', async () => {
    const panel = personActor(way.people['panel member'], 'educator');
    const reviewer = personActor(way.people.reviewer, 'educator');
    const isFound = async () =>
      (await member.get('/search?q=lullabies')).html.includes('What cases taught us');
    const words = 'A lullaby may do more than a medicine';
    const id = await server.get(CaseLessons).add(panel, { id: way.id }, words);
    expect(await isFound()).toBe(false);
    await server.get(LessonSharing).share(reviewer, id);
    expect(await isFound()).toBe(true);
    await server.get(LessonSharing).drop(reviewer, id);
    expect(await isFound()).toBe(false);
  });

  it('shows the newest where the one that was asked for is no longer there, or never was one', async () => {
    for (const from of ['nothing', '', '%00', "'--"])
      expect(lessonsIn((await member.get(`/cases/learning?from=${from}`)).html)).toHaveLength(50);
    expect((await server.visitor().get('/cases/learning?from=x')).location).toMatch(/^\/sign-in/);
  });
});
