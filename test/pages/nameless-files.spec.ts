import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseReviews, CaseSettings, CaseSubmissions, CaseWriting } from '#cases';
import { ClinicQuestions } from '#clinic-questions';
import { Conversations } from '#discussion';
import { personActor, SYSTEM } from '#kernel';
import { People } from '#people';
import { CLINIC_AGENDAS, Registrations } from '#programme';
import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { castOf, educator, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { lookThrough, mentions } from '../support/dump.js';
import { publishedClinic } from '../support/programme.js';
import { seatOf, type Seat } from '../support/room.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const NAME = 'Mair Evans';
const EMAIL = 'mair.evans@northmoor.example';
/** As scanners, cameras and people name what they send. */
const NAMES = ['Mair_Evans_scan.pdf', 'mair.evans-diary.pdf', 'Diary of MAIR EVANS.pdf'];

/** Mair asks without her name and adds files that know it: a camera, a scanner and a word processor write it into them. */
describe.each(ENGINES)('the files of who asked without her name, and the room on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let mair: string;
  let words: string[];
  let thread: string;
  let post: string;
  let session: string;
  let others: Visitor[];
  const seats: Seat[] = [];

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    const job = {
      organisationId: cast.places.elmHouse,
      roleId: 'staff-nurse',
      accessLevel: 'member',
    } as const;
    mair = await server.get(People).add(SYSTEM, { name: NAME, email: EMAIL, ...job });
    words = [mair, EMAIL, 'mair', 'evans'];
    session = await publishedClinic(server, cast, { agenda: CLINIC_AGENDAS[60] });
    for (const { id } of [{ id: mair }, cast.ben, cast.joan])
      await server.get(Registrations).register(SYSTEM, { sessionId: session, personId: id });
    const people = [cast.ben, cast.joan, cast.amina, cast.oli];
    others = await Promise.all(people.map(({ id }) => server.signedIn(id)));
    await sheAsks();
  });

  afterEach(() => seats.splice(0).forEach((seat) => seat.close()));

  afterAll(() => server.close());

  async function sheAsks(): Promise<void> {
    const page = await server.signedIn(mair);
    const form = { space: 'everybody', title: 'Otters at night', body: 'I am afraid', unnamed: 'yes' };
    const begun = await page.submit('/discussion/new', { ...form, act: 'post' });
    thread = /\/discussion\/([0-9a-z]+)/.exec(begun.location ?? '')?.[1] ?? '';
    const { html } = await page.get(`/discussion/${thread}`);
    post = /\/discussion\/posts\/([0-9a-z]+)/.exec(html)?.[1] ?? '';
    const pdf = await document(['Two seizures a day'], { info: { Author: NAME, Creator: EMAIL } });
    const add = async (bytes: Uint8Array, name: string) => {
      const file = new File([Buffer.from(bytes)], name);
      return (await page.submit(`/discussion/posts/${post}/files`, { file, alternative: 'A diary.' })).status;
    };
    const added = [await add(await photograph(), 'Mair Evans.jpg')];
    for (const name of NAMES) added.push(await add(pdf, name));
    const sent = new FormData();
    sent.append('file', new File([Buffer.from(pdf)], NAMES[0]!));
    sent.append('alternative', 'The same, from a program.');
    const program = await server.program(mair);
    added.push((await program.post(`/posts/${post}/files`, sent)).status);
    expect(added).toEqual([303, 303, 303, 303, 201]);
  }

  it('do not know it any more, wherever they are kept', async () => {
    const folder = join(server.config.dataDir, 'files');
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const telling = kept.filter((one) => {
      const path = join(one.parentPath, one.name);
      return mentions(path + readFileSync(path).toString('latin1'), words);
    });
    const beside = (await lookThrough(server, words)).filter(({ row }) =>
      mentions(row, [post, thread, 'otters', 'seizures']),
    );

    expect([kept.length, telling]).toEqual([5, []]);
    expect([...new Set(beside.map(({ table }) => table))].sort()).toEqual([
      'anonymous_author',
      'thread_stance',
    ]);
  });

  it('are shown to all others without it, page by page, by the site and to programs', async () => {
    const program = await server.program(cast.joan.id);
    const { body } = await program.get<{ items: { id: string; title: string }[] }>(`/posts/${post}/files`);
    const paths = [`/discussion/${thread}`, `/discussion/posts/${post}`, '/search?q=seizures', '/discussion'];
    for (const { id } of body.items) paths.push(`/discussion/posts/${post}/files/${id}/1`);
    let read = 0;
    for (const who of others)
      for (const path of paths) {
        const { html, status, headers } = await who.get(path);
        if (status === 200) read++;
        expect([path, mentions(html + JSON.stringify([...headers]), words)]).toEqual([path, false]);
      }

    expect([body.items.length, read]).toEqual([5, others.length * paths.length]);
    expect(mentions(JSON.stringify(body), words)).toBe(false);
    for (const { id } of body.items) {
      const bytes = await program.download(`/posts/${post}/files/${id}/pages/1`);
      expect([bytes.length > 100, mentions(bytes.toString('latin1'), words)]).toEqual([true, false]);
    }
    for (const who of others) {
      expect((await who.get('/search?q=evans')).html).not.toContain(thread);
      expect((await who.get(`/discussion/posts/${post}/files`)).status).toBe(403);
    }
  });

  it('say nothing over the line to who is connected while she writes and adds to it', async () => {
    const heard = await listening(cast.ben, cast.amina);
    const program = await server.program(mair);
    const own = { body: 'Still awake', isAnonymous: true };
    const { body } = await program.post<{ id: string }>(`/threads/${thread}/posts`, own);
    const sent = new FormData();
    sent.append('file', new File([Buffer.from(await photograph())], 'Mair Evans.jpg'));
    sent.append('alternative', 'A night.');
    const added = await program.post(`/posts/${body.id}/files`, sent);
    await server.get(Conversations).reply(cast.joan.actor, { threadId: thread, text: 'Me too' });
    for (const seat of seats) await seat.ask('leave');

    expect([added.status, heard]).toEqual([201, []]);
  });

  it('are told to nobody in the room where it is discussed, where she sits among them', async () => {
    const { caseId, second } = await aCaseOfIt();
    server.clock.setTo(new Date('2026-11-30T12:30:00Z'));
    const heard = await listening(cast.amina, cast.ben, { id: mair }, { id: second });
    const [amina, ben, hers, reviewer] = seats as [Seat, Seat, Seat, Seat];
    for (const seat of seats) await seat.enter(session);
    await hers.ask('raise-hand', { raised: true });
    await hers.ask('say', { text: 'Good afternoon' });
    await hers.ask('react', { reaction: 'thanks' });
    const done = [await amina.ask('case.show', { caseId })];
    await ben.until(() => ben.room().caseOn !== null);
    done.push(await reviewer.ask('recommend', { caseId, text: 'Ring.' }), await amina.ask('case.hide'));
    await ben.until(() => ben.room().caseOn === null);
    const pages = await Promise.all(others.map((who) => who.get(`/sessions/${session}/live`)));

    const asked = [thread, post, 'otters', 'seizures', 'afraid', 'without a name'];
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(heard.some((frame) => mentions(frame, [mair]))).toBe(true);
    expect(heard.filter((frame) => mentions(frame, asked))).toEqual([]);
    for (const { html } of pages) expect(mentions(html, asked)).toBe(false);
  });

  /** Amina takes it to the clinic in words of her own, and a second person accepts it. */
  async function aCaseOfIt(): Promise<{ readonly caseId: string; readonly second: string }> {
    const told = { question: 'What helps at night?', story: 'She wakes.', hasLooked: true };
    const amina = cast.amina.actor;
    const wish = { ...told, threadId: thread, sessionId: session };
    const id = await server.get(ClinicQuestions).take(amina, wish);
    const bands = { ageBand: '5 to 9 years', region: 'North', weeksBefore: 4, sessionId: session };
    const parts = { tried: 'A lamp.', matters: 'Sleep.', team: 'Two nurses.' };
    await server.get(CaseWriting).write(amina, { id }, { ...bands, parts });
    await server.get(CaseSubmissions).submit(amina, { id }, { isPromised: true, isChecked: true });
    const second = await educator(server, cast);
    await server.get(CaseSettings).nameReviewer(cast.oli.actor, second);
    await server.get(CaseReviews).take(personActor(second, 'educator'), { id });
    await server.get(CaseReviews).accept(personActor(second, 'educator'), { id }, session);
    await server.get(Registrations).register(SYSTEM, { sessionId: session, personId: second });
    return { caseId: id, second };
  }

  /** All that comes to sockets of these people from now on, whatever it is called. */
  async function listening(...those: Pick<Member, 'id'>[]): Promise<string[]> {
    const heard: string[] = [];
    for (const { id } of those) {
      const seat = await seatOf(server, id);
      seat.socket.onAny((...frame: unknown[]) => heard.push(JSON.stringify(frame)));
      seats.push(seat);
    }
    return heard;
  }
});
