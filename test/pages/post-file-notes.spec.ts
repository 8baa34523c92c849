import { Reader, sql } from '#database';
import { Conversations, ThreadCare } from '#discussion';
import { document } from '../../libs/attachments/src/files.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program, Visitor } from '../support/visitors.js';

const CURVE = 'A curve of his weight that falls since June.';

interface FileShown {
  readonly id: string;
  readonly pages: readonly { readonly note: string }[];
}

describe.each(ENGINES)('what each page on a post shows, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let program: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    program = await server.program(cast.ben.id);
  });

  afterAll(() => server.close());

  async function posted() {
    const talk = server.get(Conversations);
    const wish = { spaceId: 'everybody', title: 'Charts', text: 'Look at this.' };
    const { threadId, postId } = await talk.begin(cast.ben.actor, wish);
    const form = new FormData();
    form.append('file', new File([Buffer.from(await document(['Weight', 'Feeds']))], 'charts.pdf'));
    form.append('alternative', 'Two charts.');
    const { body } = await program.post<FileShown>(`/posts/${postId}/files`, form);
    return { threadId, postId, file: body.id, notes: `/discussion/posts/${postId}/files/${body.id}/notes` };
  }

  const notesOf = async (file: string) => {
    const rows = await server
      .get(Reader)
      .rows<{ note: string }>(
        sql`select note as "note" from attachment_page where attachment_id = ${file} order by number`,
      );
    return rows.map(({ note }) => note);
  };

  it('is said by who wrote the post, and told instead of the sentence for the whole', async () => {
    const { threadId, postId, notes } = await posted();
    const list = await ben.get(`/discussion/posts/${postId}/files`);
    const form = await ben.get(notes);
    const saved = await ben.submit(notes, { 'note-1': CURVE, 'note-2': '' });
    const { html } = await joan.get(`/discussion/${threadId}`);

    expect(list.html).toContain(`href="${notes}"`);
    expect(wordsOf(form.html)).toContain('What does page 2 show?');
    expect(saved.status).toBe(303);
    expect(html).toContain(`alt="${CURVE} Page 1 of 2."`);
    expect(html).toContain('alt="Two charts. Page 2 of 2."');
  });

  it('is read as the text of a post is: what is sure has to go, of what may be is asked once', async () => {
    const { file, notes } = await posted();
    const sure = await ben.submit(notes, { 'note-1': CURVE, 'note-2': 'NHS 485 777 3457', looked: 'yes' });
    const doubtful = { 'note-1': 'Drawn by Mrs Evans', 'note-2': 'And Mr Hughes' };
    const asked = await ben.submit(notes, doubtful);
    const before = await notesOf(file);
    const done = await ben.submit(notes, { ...doubtful, looked: 'yes' });

    expect([sure.status, asked.status, done.status]).toEqual([422, 422, 303]);
    expect(sure.html).toContain('href="#note-2"');
    expect(sure.html).toContain(`${CURVE}</textarea>`);
    expect(asked.html).toMatch(/href="#looked">“Mrs Evans” looks .*“Mr Hughes” looks/);
    expect(before).toEqual(['', '']);
    expect(await notesOf(file)).toEqual(['Drawn by Mrs Evans', 'And Mr Hughes']);
  });

  it('is said by programs, by the same rule', async () => {
    const { postId, file } = await posted();
    const page = (number: string) => `/posts/${postId}/files/${file}/pages/${number}`;
    const said = await program.patch<FileShown>(page('2'), { note: CURVE });
    const asked = await program.patch<{ errors: { field: string }[] }>(page('1'), { note: 'By Mrs Evans' });
    const looked = await program.patch(page('1'), { note: 'By Mrs Evans', hasLooked: true });
    const sure = await program.patch<{ errors: { field: string }[] }>(page('1'), {
      ...{ note: 'NHS 485 777 3457', hasLooked: true },
    });

    expect(said.body.pages.map(({ note }) => note)).toEqual(['', CURVE]);
    expect([asked.status, asked.body.errors.map(({ field }) => field), looked.status]).toEqual([
      422,
      ['looked'],
      200,
    ]);
    expect([sure.status, sure.body.errors.map(({ field }) => field)]).toEqual([422, ['note-1']]);
    for (const number of ['3', '0', '-1', 'x'])
      expect((await program.patch(page(number), { note: 'x' })).status).toBe(404);
  });

  it('is for nobody else to say, nor of another post, nor in a closed conversation', async () => {
    const { threadId, postId, file, notes } = await posted();
    const other = await posted();
    expect((await ben.get(notes.replace(postId, other.postId))).status).toBe(404);
    expect((await ben.submit(notes.replace(postId, other.postId), { 'note-1': 'x' })).status).toBe(404);
    for (const who of [joan, await server.signedIn(cast.amina.id)]) {
      expect((await who.get(notes)).status).toBe(403);
      expect((await who.submit(notes, { 'note-1': 'x' })).status).toBe(403);
    }
    const page = `/posts/${postId}/files/${file}/pages/1`;
    expect((await (await server.program(cast.joan.id)).patch(page, { note: 'x' })).status).toBe(403);
    expect((await (await server.program()).patch(page, { note: 'x' })).status).toBe(401);
    expect((await server.visitor().get(notes)).location).toMatch(/^\/sign-in/);
    await server.get(ThreadCare).close(cast.amina.actor, threadId, true);

    expect((await ben.submit(notes, { 'note-1': 'x' })).status).toBe(403);
    expect(await notesOf(file)).toEqual(['', '']);
  });
});
