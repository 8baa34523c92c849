import { ConferenceImports, ConferenceQueries, OwnFacts } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { programmeFile } from '../support/conference.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const PATH = '/conferences/copn2026/talks/copn2026-pain/questions';
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(ENGINES)('questions to a talk on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;

  beforeEach(async () => {
    server = await startServer(engine, { at: new Date('2026-12-03T09:00:00Z') });
    cast = await castOf(server);
    await server
      .get(ConferenceImports)
      .add(cast.amina.actor, programmeFile({ '2026-12-03': ['10:00 60 Main Hall | Pain'] }));
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    amina = await server.signedIn(cast.amina.id);
  });

  afterEach(() => server.close());

  const read = async (who: Visitor) => text((await who.get(PATH)).html);
  const idOf = async (words: string, who = amina) => {
    const { html } = await who.get(PATH);
    return new RegExp(`id="q-([^"]+)">(?:(?!id="q-)[\\s\\S])*?${words}`).exec(html)?.[1] ?? '';
  };
  const ask = (who: Visitor, words: string, named = '') => who.submit(PATH, { words, named });
  const move = (who: Visitor, question: string, status: string) =>
    who.submit(`${PATH}/standing`, { question, status });

  it('are seen by their asker and those who run the conference until they are shown', async () => {
    expect((await ask(ben, 'Which dose at night?', 'yes')).status).toBe(303);
    expect((await ask(joan, 'May I say no?')).status).toBe(303);

    expect(await read(ben)).toMatch(/1 question Which dose at night\? Not shown yet\. You ask this\./);
    expect(await read(joan)).not.toContain('Which dose');
    expect(await read(amina)).toContain('2 questions');

    await move(amina, await idOf('Which dose'), 'shown');
    await move(amina, await idOf('May I'), 'shown');
    expect(await read(joan)).toContain('Which dose at night? Ben Carter.');
    const others = await read(await server.signedIn(cast.priya.id));
    expect(others).toContain('May I say no?');
    expect(others).not.toContain('Joan Whitlock');
    expect(await read(amina)).not.toContain('Joan Whitlock');
  });

  it('are not taken with what surely tells who a patient is, and what was typed is kept', async () => {
    const refused = await ask(ben, 'Would 485 777 3457 need more?');

    expect(refused.status).toBe(422);
    expect(text(refused.html)).toContain(
      'This looks like an NHS number. Take it out: the group does not need it.',
    );
    expect(refused.html).toContain('Would 485 777 3457 need more?</textarea>');
    expect(await read(amina)).not.toContain('485');
  });

  it('are voted for once by each, and the most wanted stands first', async () => {
    for (const words of ['First?', 'Second?']) {
      await ask(ben, words);
      await move(amina, await idOf(words.replace('?', '\\?')), 'shown');
    }
    const second = await idOf('Second\\?');
    await joan.submit(`${PATH}/votes`, { vote: second });
    await joan.submit(`${PATH}/votes`, { vote: second });
    await ben.submit(`${PATH}/votes`, { vote: second });

    expect(await read(joan)).toMatch(/Second\? 1 person wants to hear the answer\. .*First\?/);
    await joan.submit(`${PATH}/votes`, { unvote: second });
    expect(await read(joan)).not.toContain('wants to hear the answer');
    expect((await joan.submit(`${PATH}/votes`, { vote: 'none' })).status).toBe(404);
  });

  it('are shown, hidden and marked as answered by those who run the conference, and by nobody else', async () => {
    await ask(ben, 'Which dose?');
    const id = await idOf('Which dose');

    expect((await move(joan, id, 'shown')).status).toBe(403);
    expect((await move(ben, id, 'shown')).status).toBe(403);
    expect((await move(amina, id, 'answered')).status).toBe(409);
    await move(amina, id, 'shown');
    await move(amina, id, 'answered');
    expect(await read(joan)).toContain('Which dose? Answered.');
    await move(amina, id, 'hidden');
    expect(await read(joan)).not.toContain('Which dose');
    expect((await joan.submit(`${PATH}/votes`, { vote: id })).status).toBe(404);
  });

  it('are asked and read by people who are signed in', async () => {
    const stranger = server.visitor();
    expect((await stranger.get(PATH)).location).toMatch(/^\/sign-in/);
    expect((await ask(stranger, 'Hello?')).location).toMatch(/^\/sign-in/);
    expect((await stranger.get('/conferences/copn2026/talks/copn2026-pain')).html).not.toContain(PATH);
    expect((await joan.get('/conferences/copn2026/talks/copn2026-pain')).html).toContain(PATH);
  });

  it('keep what was typed where it cannot be taken', async () => {
    expect((await ask(ben, '  ')).status).toBe(422);
    const long = await ask(ben, 'x'.repeat(501));
    expect([long.status, long.html.includes('x'.repeat(501))]).toEqual([422, true]);
    for (const words of ['One?', 'Two?', 'Three?']) await ask(ben, words);

    const fourth = await ask(ben, 'Four?');

    expect([fourth.status, text(fourth.html).includes('You have three open questions')]).toEqual([409, true]);
    expect((await ben.get('/conferences/copn2026/talks/none/questions')).status).toBe(404);
  });

  it('ask as many statements for one as for six', async () => {
    await ask(ben, 'One?');
    const one = await statementsOf(server, () => amina.get(PATH));
    for (const who of [ben, joan]) for (const words of ['Two?', 'Three?']) await ask(who, words);

    expect(await statementsOf(server, () => amina.get(PATH))).toBe(one);
  });

  it('stand beside a stream that is shown from a quarter of an hour before, to who is signed in', async () => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const [talk] = await server.get(ConferenceQueries).talks(id);
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', {
      rooms: new Map([['Main Hall', { streamUrl: 'https://stream.example/hall' }]]),
      talks: new Map([[talk!.guid, { isStreamed: true }]]),
    });
    const sees = async (time: string, who: Visitor) => {
      server.clock.setTo(new Date(`2026-12-03T${time}:00Z`));
      return (await who.get('/conferences/copn2026/talks/copn2026-pain')).html.includes('stream.example');
    };

    expect(await sees('09:44', joan)).toBe(false);
    expect(await sees('09:45', joan)).toBe(true);
    expect(await sees('10:30', server.visitor())).toBe(false);
    expect(await sees('11:00', joan)).toBe(false);
  });
});
