import { ConferenceImports } from '#conference';
import { Reader, Transactions } from '#database';
import { OutgoingMail } from '#mail';
import { everything } from '../../apps/cli/src/everything.js';
import { bytesOf, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const PATH = '/programme/conferences/copn2026';
const PERSONS = '<person id="7" guid="0b8b6f0e-6a3e-5d5e-9f0b-1c1d1e1f2021">Sam Okafor</person>';

describe('speakers of a programme that comes from other software', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;
  let talk: string;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    await bringIn('10:00');
    talk = new RegExp(`${PATH}/talks/[^"]+`).exec((await amina.get(PATH)).html)![0];
  });

  afterEach(() => server.close());

  const bringIn = (start: string, persons = PERSONS) =>
    server
      .get(ConferenceImports)
      .add(
        cast.amina.actor,
        bytesOf(scheduleText({ events: [talkXml(1, start, { persons, abstract: 'One\nTwo' })] })),
      );
  const letters = () =>
    server.get(Transactions).run((tables) => tables.find(OutgoingMail, { order: { id: 'ASC' } }));
  const linkIn = async (turn: number) => /\/speaking\/\S+/.exec((await letters())[turn]!.text)![0];
  const saved = async (parts: Readonly<Record<string, string>>) => {
    const { html } = await amina.get(talk);
    const list = (name: string) =>
      new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? '';
    const choice = (name: string) => /value="([^"]*)" selected/.exec(list(name))?.[1] ?? '';
    const typed = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
    const own = Object.fromEntries(
      ['title', 'time', 'minutes', 'capacity', 'seen'].map((name) => [name, typed(name)]),
    );
    const chosen = Object.fromEntries(['kind', 'day', 'room', 'track'].map((name) => [name, choice(name)]));
    return amina.submit(talk, { ...own, ...chosen, speakers: 'Sam Okafor', summary: 'One\r\nTwo', ...parts });
  };
  const release = async () => {
    const { html } = await amina.get(`${PATH}/release`);
    const seen = /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
    return amina.follow(`${PATH}/release`, { seen });
  };
  const ask = async () => {
    await saved({ speakers: 'Sam Okafor, sam@spoke.example' });
    await release();
  };
  const say = async (link: string, answer: string) => {
    const slot = /name="slot" value="([^"]*)"/.exec((await server.visitor().get(link)).html)?.[1] ?? '';
    return () => server.visitor().submit(link, { slot, answer, words: 'See you there' });
  };
  const answers = async () => wordsOf((await amina.get(`${PATH}/speakers`)).html);

  it('is not changed by a form that is sent as it was drawn', async () => {
    expect((await saved({})).status).toBe(303);

    expect(wordsOf((await amina.get(`${PATH}/release`)).html)).toContain('there is nothing to release');
  });

  it('are asked again when a newer file moves their slot, and what they said to the old one no longer counts', async () => {
    await ask();
    await (
      await say(await linkIn(0), 'yes')
    )();
    expect(await answers()).toContain('Will be there');

    await bringIn('15:00');
    expect(await answers()).toContain('No answer yet');
    const look = wordsOf((await amina.get(`${PATH}/release`)).html);
    expect(look).toContain('Talks moved since their speakers were asked.');
    expect(wordsOf((await release()).html)).toContain('The speakers are asked by e-mail.');

    expect(await letters()).toHaveLength(2);
    expect((await letters())[1]!.text).toContain('15:00 to 15:45');
    expect(wordsOf((await server.visitor().get('/conferences/copn2026/changes')).html)).not.toContain(
      'Version 4',
    );
    expect(wordsOf((await amina.get(`${PATH}/release`)).html)).toContain('there is nothing to release');
  });

  it('answer the slot that they saw, and are not asked about it again', async () => {
    await ask();
    const link = await linkIn(0);
    const late = await say(link, 'yes');
    await bringIn('15:00');

    const refused = await late();
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Your slot moved while you had this page open.');
    expect(refused.html).toContain('See you there');
    expect(await answers()).toContain('No answer yet');

    await (
      await say(link, 'yes')
    )();
    expect(await answers()).toContain('Will be there');
    expect(wordsOf((await amina.get(`${PATH}/release`)).html)).toContain('there is nothing to release');
  });

  it('who are no longer named are asked for nothing, and a talk without them can be saved', async () => {
    await ask();
    await bringIn('10:00', '<person id="8">Ada Osei</person>');

    expect((await saved({ speakers: 'Ada Osei' })).status).toBe(303);
    expect(wordsOf((await amina.get(`${PATH}/release`)).html)).toContain('there is nothing to release');
  });

  it('have their addresses in no export', async () => {
    await saved({ speakers: 'Sam Okafor, sam@spoke.example' });
    const chunks: string[] = [];
    for await (const chunk of everything(server.get(Reader))) chunks.push(chunk.toString('utf8'));

    expect(chunks.join('')).toContain('Sam Okafor');
    expect(chunks.join('')).not.toContain('sam@spoke.example');
  });
});
