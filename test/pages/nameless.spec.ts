import {
  Conversations,
  HeldPosts,
  Marks,
  PostChanges,
  ThreadJoins,
  ThreadsSeen,
  ThreadSplits,
} from '#discussion';
import { Reader, sql } from '#database';
import { personActor, SYSTEM } from '#kernel';
import { Delivery } from '#mail';
import { AnswerLetters, Digests, NotificationChoices } from '#notifications';
import { People } from '#people';
import { everything } from '../../apps/cli/src/everything.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { lookThrough, mentions } from '../support/dump.js';
import { receiverOf } from '../support/letters.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const EMAIL = 'xanthe.quill@northmoor.example';
const TOKEN = '0123456789abcdefghjkmnpqrs';

/** Where the house knows her at all, and why. Of these, those that know what she asked are marked with an asterisk. */
const KNOWN: Readonly<Record<string, string>> = {
  'anonymous_author.person_id':
    '* who wrote it: read for a moderator who asks, who is noted, and for her own pages',
  'api_token.person_id': 'she uses a program',
  'audit_entry.subject_id': 'she was brought into the network',
  'digest_standing.person_id': 'up to when her letters told her everything',
  'held_post.person_id': '* what waited for a moderator, to whom it shows no name',
  'notification_choice.person_id': 'which letters she wants',
  'outgoing_mail.headers': '* how she stops her letters',
  'outgoing_mail.to_address': '* letters to her, which name nobody',
  'person.email': 'herself',
  'person.id': 'herself',
  'person.name': 'herself',
  'person.sort_name': 'herself',
  'post.person_id': 'where she works',
  'post_letter.person_id':
    '* of which posts she is told by letter, her own among them as for all who asked for letters: shown to nobody',
  'post_draft.person_id': '* what she is writing: shown to nobody else',
  'sign_in.person_id': 'she is signed in',
  'thread_stance.person_id':
    '* how far she read and what she follows, as for everybody who reads: shown to nobody else',
};

describe.each(ENGINES)('the name of who asked without it on %s', (engine) => {
  let office: PostOffice;
  let server: Server;
  let cast: Cast;
  let xanthe: string;
  let words: string[];
  let asked: string[];
  let threads: string[];

  beforeAll(async () => {
    office = await openPostOffice();
    server = await startServer(engine, { environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
    const job = {
      organisationId: cast.places.elmHouse,
      roleId: 'staff-nurse',
      accessLevel: 'member',
    } as const;
    xanthe = await server.get(People).add(SYSTEM, { name: 'Xanthe Quillfeather', email: EMAIL, ...job });
    words = [xanthe, EMAIL, 'xanthe', 'quillfeather', 'quill@'];
    await server.get(NotificationChoices).change(personActor(xanthe, 'member'), { digest: 'daily' });
    await server.get(NotificationChoices).change(cast.ben.actor, { digest: 'daily' });
    await aStory();
  });

  afterAll(async () => {
    await server.close();
    await office.close();
  });

  /** She asks in every way there is, and all that can be done with it is done. */
  async function aStory(): Promise<void> {
    const page = await server.signedIn(xanthe);
    const program = await server.program(xanthe);
    const talk = server.get(Conversations);
    const form = {
      space: 'everybody',
      title: 'Otters at night',
      body: 'Afraid, @Ben Carter',
      unnamed: 'yes',
    };
    await page.submit('/discussion/drafts/new', form);
    const begun = await page.submit('/discussion/new', { ...form, token: TOKEN, act: 'post' });
    const thread = /\/discussion\/([0-9a-z]+)/.exec(begun.location ?? '')?.[1] ?? '';
    const said = { space: 'everybody', title: 'Badgers', body: 'And these?', isAnonymous: true };
    const { body } = await program.post<{ id: string }>('/threads', said, { 'Idempotency-Key': 'badgers' });
    await talk.reply(cast.amina.actor, { threadId: thread, text: 'You are not alone.' });
    await talk.reply(cast.ben.actor, { threadId: body.id, text: 'Me too.' });
    await program.post(`/threads/${body.id}/posts`, { body: 'Thank you', isAnonymous: true });
    await page.submit(`/discussion/${thread}/stance`, { stance: 'letters' });
    await page.submit(`/discussion/${thread}/clinic/wish`);
    const first = (await page.get(`/discussion/${thread}`)).html;
    const post = /\/discussion\/posts\/([0-9a-z]+)/.exec(first)?.[1] ?? '';
    await page.submit(`/discussion/posts/${post}/edit`, { body: 'Very afraid, @Ben Carter', version: '1' });
    await program.post(`/threads/${thread}/posts`, { body: 'Still awake', isAnonymous: true });
    await page.submit(`/discussion/drafts/${thread}`, { body: 'More of me' });
    await aThirdThatWaits(page);
    threads = [thread, body.id, await later(thread, body.id)];
    const rows = await server
      .get(Reader)
      .rows<{ id: string }>(sql`select post_id as "id" from anonymous_author where person_id = ${xanthe}`);
    asked = rows.map(({ id }) => id);
  }

  async function aThirdThatWaits(page: Visitor): Promise<void> {
    await server.get(HeldPosts).setRule(cast.oli.actor, 20);
    const form = { space: 'everybody', title: 'Herons', body: 'Wait for me', unnamed: 'yes' };
    await page.submit('/discussion/new', { ...form, act: 'post' });
    const queue = (await (await server.signedIn(cast.amina.id)).get('/discussion/queue')).html;
    const id = /\/discussion\/waiting\/([0-9a-z]+)/.exec(queue)?.[1] ?? '';
    await server.get(HeldPosts).decide(cast.amina.actor, { id, isAllowed: true, outcome: '' });
    await page.submit('/discussion/new', { ...form, title: 'Cranes', act: 'post' });
    await server.get(HeldPosts).setRule(cast.oli.actor, 0);
  }

  /** Letters, and what moderators do. Answers where the two are one. */
  async function later(thread: string, other: string): Promise<string> {
    const reply = (who: Member, text: string) =>
      server.get(Conversations).reply(who.actor, { threadId: thread, text });
    server.clock.setTo(new Date('2026-11-23T14:00:00Z'));
    const { postId } = await reply(cast.ben, 'Since then');
    await server.get(Marks).markAnswer(personActor(xanthe, 'member'), postId, true);
    server.clock.setTo(new Date('2026-11-23T15:30:00Z'));
    await server.get(AnswerLetters).tellDue();
    server.clock.setTo(new Date('2026-11-24T07:30:00Z'));
    await server.get(Digests).sendDue();
    await server.get(Delivery).deliverDue();
    const version = async (id: string) =>
      (await server.get(ThreadsSeen).find(cast.oli.actor, id)).thread.version;
    const taken = { threadId: thread, title: 'Apart', spaceId: 'everybody', numbers: [2] };
    await server.get(ThreadSplits).split(cast.amina.actor, { ...taken, version: await version(thread) });
    const versions = { version: await version(other), otherVersion: await version(thread) };
    const pair = { threadId: other, otherId: thread, ...versions };
    const joined = await server.get(ThreadJoins).join(cast.amina.actor, pair);
    await server.get(PostChanges).remove(cast.amina.actor, postId, 'Twice');
    const own = { spaceId: 'everybody', title: 'Storks', text: 'My last', isAnonymous: true };
    const last = await server.get(Conversations).begin(personActor(xanthe, 'member'), own);
    await server.get(PostChanges).remove(personActor(xanthe, 'member'), last.postId);
    return joined;
  }

  it('stands nowhere in the whole database but where it has to', async () => {
    const found = await lookThrough(server, words);
    const places = new Set(
      found.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    );

    expect([...places].sort()).toEqual(Object.keys(KNOWN).sort());
  });

  it('stands beside what she asked in fewer places still, none of which others read', async () => {
    const what = [...threads, ...asked, 'otters', 'badgers', 'herons', 'cranes'];
    const found = (await lookThrough(server, words)).filter(({ row }) => mentions(row, what));
    const tables = new Set(found.map(({ table }) => table));
    const marked = Object.entries(KNOWN).flatMap(([place, why]) =>
      why.startsWith('*') ? [place.replace(/\..*/, '')] : [],
    );

    expect([...tables].sort()).toEqual([...new Set(marked)].sort());
  });

  it('leaves the house with nothing that it takes along', async () => {
    const parts: string[] = [];
    for await (const part of everything(server.get(Reader))) parts.push(part.toString());
    const tables = JSON.parse(parts.join('')) as Record<string, object[]>;
    const found = Object.entries(tables).filter(([, rows]) =>
      rows.some((row) => mentions(JSON.stringify(row), words)),
    );
    const [own] = tables['person']!.filter((row) => mentions(JSON.stringify(row), [xanthe]));

    expect(found.map(([table]) => table).sort()).toEqual([
      'auditEntry',
      'notificationChoice',
      'person',
      'post',
    ]);
    expect(JSON.stringify(own)).toContain(EMAIL);
    expect(mentions(JSON.stringify(tables['auditEntry']), [...asked])).toBe(false);
  });

  it('is on no page that others see, whoever they are, and they find nothing by it', async () => {
    const [thread = '', other = '', joined = ''] = threads;
    const posts = asked.flatMap((id) => [`/discussion/posts/${id}`, `/discussion/posts/${id}/files`]);
    const of = (id: string) =>
      ['', '/care', '/clinic', '/splitting', '/joining', '/news?after=0'].map(
        (end) => `/discussion/${id}${end}`,
      );
    const paths = [
      '/',
      '/account',
      '/account/notifications',
      '/discussion',
      '/discussion?space=everybody',
      '/discussion/queue',
    ];
    paths.push(
      '/discussion/reported',
      '/discussion/waiting',
      '/search?q=otters',
      '/search?q=afraid',
      '/network',
      '/learning',
    );
    paths.push(
      '/reports/indicators',
      `/discussion/${joined}?page=1&was=${thread}&then=1`,
      ...[thread, other, joined].flatMap(of),
      ...posts,
    );
    const people = [cast.ben, cast.joan, cast.tomos, cast.amina, cast.oli];
    let read = 0;
    for (const visitor of [
      server.visitor(),
      ...(await Promise.all(people.map(({ id }) => server.signedIn(id)))),
    ])
      for (const path of paths) {
        const { html, location = '', status } = await visitor.get(path);
        if (status === 200) read++;
        expect([path, mentions(html + location, words)]).toEqual([path, false]);
      }

    expect(read).toBeGreaterThan(100);
    const joan = await server.program(cast.joan.id);
    expect((await joan.get<{ items: object[] }>('/search?q=quillfeather')).body.items).toEqual([]);
    expect((await joan.get<{ items: object[] }>('/search?q=afraid')).body.items).toHaveLength(1);
  });

  it('is told to no program of others, nor in what they take out of themselves, nor in their calendar', async () => {
    const ids = threads.flatMap((id) => [`/threads/${id}`, `/threads/${id}/posts`]);
    const paths = [
      '/threads',
      '/spaces',
      '/me',
      '/me/export',
      '/me/notifications',
      '/search?q=otters',
      ...ids,
    ];
    paths.push('/reports/indicators?from=2026-01-01&to=2026-12-31', ...asked.map((id) => `/posts/${id}`));
    let read = 0;
    for (const { id } of [cast.ben, cast.joan, cast.amina, cast.oli]) {
      const program = await server.program(id);
      const feed = await program.post<{ url: string }>('/me/calendar-feed');
      const calendar = await fetch(server.url + new URL(feed.body.url).pathname);
      expect([calendar.status, mentions(await calendar.text(), words)]).toEqual([200, false]);
      for (const path of paths) {
        const { body, status } = await program.get(path);
        if (status === 200) read++;
        expect([path, mentions(JSON.stringify(body), words)]).toEqual([path, false]);
      }
    }
    expect(read).toBeGreaterThan(40);
  });

  it('is in no letter, and her own letters name nobody', () => {
    const hers = office.letters.filter((letter) => receiverOf(letter) === EMAIL);
    const others = office.sources.filter((_, at) => receiverOf(office.letters[at]!) !== EMAIL);

    expect([hers.length > 1, others.length > 0]).toEqual([true, true]);
    for (const source of others) expect(mentions(source, words)).toBe(false);
    for (const { subject, text } of hers)
      expect(`${subject} ${text}`).not.toMatch(/xanthe|quillfeather|Ben Carter|Amina/i);
  });
});
