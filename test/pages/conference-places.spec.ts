import { ConferenceQueries, OwnFacts, TalkPlaces } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkId, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const PATH = '/conferences/copn2026';
const TALK = `${PATH}/talks/copn2026-talk-1`;

describe('the places of a workshop', () => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    joan = await server.signedIn(cast.joan.id);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00'), talkXml(2, '12:00'), talkXml(3, '14:00')],
    });
    await limit('Talk 1', 2);
  });

  afterEach(() => server.close());

  const limit = async (title: string, capacity: number | null) => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const talk = (await server.get(ConferenceQueries).talks(id)).find((one) => one.title === title)!;
    const meant = { rooms: new Map<string, object>(), talks: new Map([[talk.guid, { capacity }]]) };
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', meant);
  };
  const joined = async (...people: (keyof Cast & ('ben' | 'priya' | 'tomos' | 'ruth' | 'joan'))[]) => {
    const id = await talkId(server, 'Talk 1');
    for (const who of people) await server.get(TalkPlaces).join(cast[who].actor, id);
  };
  const words = async (path: string, who = joan) => wordsOf((await who.get(path)).html);
  const press = async (name: 'join' | 'leave', back: string) => {
    await joan.get(back);
    return joan.follow(`${PATH}/places`, { [name]: await talkId(server, 'Talk 1'), back });
  };

  it('are taken from the list, the page of the talk and my programme, and given up there', async () => {
    expect(await words(PATH)).toContain('Sign-up needed: 2 of 2 places left. Sign up : Talk 1');

    const done = wordsOf((await press('join', PATH)).html);
    expect(done).toContain('You have a place. It is in your programme too.');
    expect(done).toContain('You have a place. Sign-up needed: 1 of 2 places left. Give up my place : Talk 1');
    expect(await words(`${PATH}/agenda`)).toMatch(
      /Your programme has 1 talk\. .*Talk 1 .*You have a place\./,
    );

    expect(wordsOf((await press('leave', TALK)).html)).toContain('Sign-up needed: 2 of 2 places left.');
    expect(await words(`${PATH}/agenda`)).toContain('You have not starred a talk yet.');
    expect(wordsOf((await press('join', `${PATH}/path?for=non-clinical`)).html)).toContain(
      'You have a place.',
    );
  });

  it('stand in the grid of rooms, where each talk leads to the page on which one signs up', async () => {
    expect(await words(`${PATH}/grid`)).toMatch(
      /Talk 1 10:00 to 10:45 2 of 2 places left Talk 2 12:00 to 12:45 /,
    );
    await joined('ben', 'priya');
    expect(await words(`${PATH}/grid`, server.visitor())).toContain('Full: join the waiting list');
    await press('join', TALK);
    expect(await words(`${PATH}/grid`)).toContain('You are 1st in the waiting list');
    expect((await joan.get(`${PATH}/grid`)).html).toContain(`href="${TALK}">Talk 1</a>`);

    server.clock.setTo(new Date('2026-10-24T09:30:00Z'));
    expect(await words(`${PATH}/grid`, server.visitor())).not.toContain('waiting list');
  });

  it('stay with those who have them where there are fewer, and say so', async () => {
    await joined('ben', 'joan', 'priya');
    await limit('Talk 1', 1);

    expect(await words(PATH)).toContain('You have a place. There are fewer places now: 1. You keep yours.');
    const priya = await words(PATH, await server.signedIn(cast.priya.id));
    expect(priya).toContain('You are 1st in the waiting list. Sign-up needed: the one place is taken.');
  });

  it('say who is before me where all are taken, and stand in my programme all the same', async () => {
    await joined('ben', 'priya', 'tomos');

    expect(await words(TALK)).toMatch(
      /Sign-up needed: all 2 places are taken\. 1 person waits\. Join the waiting list: you would be 2nd/,
    );
    const done = wordsOf((await press('join', TALK)).html);
    expect(done).toContain('You are in the waiting list. We write to you as soon as a place is yours.');
    expect(done).toContain('You are 2nd in the waiting list.');
    expect(await words(`${PATH}/agenda`)).toContain('You are 2nd in the waiting list. ');
    expect(await words(`${PATH}/offline.html`)).toContain('You are 2nd in the waiting list.');
  });

  it('are in my calendar file and on my paper', async () => {
    await joined('joan');

    const file = await joan.get(`${PATH}/agenda.ics`);
    expect(file.headers.get('cache-control')).toContain('private');
    expect(file.html.replace(/\r\n /g, '')).toMatch(/SUMMARY:Talk 1[\s\S]*DESCRIPTION:You have a place\./);
    expect(file.html).not.toContain('Talk 2');
    expect((await joan.get(`${PATH}/programme.pdf?mine=yes`)).status).toBe(200);
    expect((await server.visitor().get(`${PATH}/agenda.ics`)).location).toContain('/sign-in');
  });

  it('are shown to strangers, who are asked to sign in, and to nobody of a talk where all may come', async () => {
    const stranger = server.visitor();
    expect(await words(TALK, stranger)).toContain(
      'Sign-up needed: 2 of 2 places left. Sign in to take a place',
    );
    expect(await words(`${PATH}/talks/copn2026-talk-2`)).not.toContain('place');
    await stranger.get(PATH);
    const asked = await stranger.follow(`${PATH}/places`, {
      join: await talkId(server, 'Talk 1'),
      back: PATH,
    });
    expect(asked.html).not.toContain('You have a place');
  });

  it('refuse what cannot be in a sentence, and leave the page as it was', async () => {
    await joan.get(PATH);
    const id = await talkId(server, 'Talk 2');
    const refused = await joan.follow(`${PATH}/places`, { join: id, back: PATH });
    expect(wordsOf(refused.html)).toContain('Nobody needs to sign up for this talk. You can just come.');

    server.clock.setTo(new Date('2026-10-24T09:05:00Z'));
    joan = await server.signedIn(cast.joan.id);
    expect(await words(TALK)).not.toContain('Sign up');
    expect(wordsOf((await press('join', TALK)).html)).toContain('This talk has begun');
    expect((await joan.follow(`${PATH}/places`, { join: 'none', back: PATH })).status).toBe(404);
  });

  it('are listed by name for those who run the conference, on the screen and on paper, and for nobody else', async () => {
    await joined('priya', 'ben', 'tomos');
    await limit('Talk 1', 1);
    const amina = await server.signedIn(cast.amina.id);

    expect(await words(`${PATH}/on-the-day`, amina)).toContain('Workshops: who has a place');
    expect(await words(`${PATH}/places`, amina)).toMatch(
      /Talk 1 .* 2 people have one of 1 place, 0 left\. 1 person waits\./,
    );
    const list = await words(`${TALK}/places`, amina);
    expect(list).toMatch(/Those who have a place .*Ben.*Priya.*The waiting list .*Tomos.* 1st, since/);
    expect(list).toContain('1 person more has a place than there are places');
    expect((await amina.get(`${TALK}/places.pdf`)).status).toBe(200);
    for (const path of [`${PATH}/places`, `${TALK}/places`, `${TALK}/places.pdf`]) {
      expect((await joan.get(path)).status).toBe(403);
      expect((await server.visitor().get(path)).location).toContain('/sign-in');
    }
    expect((await amina.get(`${PATH}/talks/none/places`)).status).toBe(404);
  });

  it('ask as many statements for three workshops as for one', async () => {
    await joined('ben', 'joan');
    const pages = [PATH, TALK, `${PATH}/agenda`];
    const counts = async () => {
      const asked: number[] = [];
      for (const path of pages) asked.push(await statementsOf(server, () => joan.get(path)));
      return asked;
    };
    const few = await counts();
    await limit('Talk 2', 1);
    await limit('Talk 3', 1);
    for (const title of ['Talk 2', 'Talk 3'])
      for (const who of ['ben', 'joan'] as const)
        await server.get(TalkPlaces).join(cast[who].actor, await talkId(server, title));

    expect(await counts()).toEqual(few);
  });
});
