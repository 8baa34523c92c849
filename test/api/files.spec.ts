import { Reader, sql } from '#database';
import { Conversations, SignedPosts } from '#discussion';
import sharp from 'sharp';
import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Program } from '../support/visitors.js';

interface FileShown {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly alternative: string;
  readonly pages: readonly { readonly number: number; readonly words: string }[];
}
interface Problem {
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}
interface Files {
  readonly items: readonly FileShown[];
}

const SHOWS = 'A seizure diary of two weeks.';
const form = (bytes: Uint8Array, alternative?: string) => {
  const data = new FormData();
  data.append('file', new File([Buffer.from(bytes)], 'diary.pdf'));
  if (alternative !== undefined) data.append('alternative', alternative);
  return data;
};

describe.each(ENGINES)('pictures and documents for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Program;
  let amina: Program;
  let joan: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    await publishedClinic(server, cast);
    ben = await server.program(cast.ben.id);
    amina = await server.program(cast.amina.id);
    joan = await server.program(cast.joan.id);
  });

  afterAll(() => server.close());

  async function begun(): Promise<string> {
    const told = { question: 'How do we help him sleep?', ageBand: '5 to 9 years', region: 'North' };
    return (await ben.post<{ id: string }>('/cases', { ...told, story: 'He cries.' })).body.id;
  }

  const looks = async (id: string) =>
    (
      await server.get(Reader).rows(sql`
        select id as "id" from audit_entry where act = 'case-viewed' and subject_id = ${id}`)
    ).length;

  describe('of a case', () => {
    it('are added, listed, looked at page by page, and taken away by its presenter', async () => {
      const id = await begun();
      const made = await ben.post<FileShown>(
        `/cases/${id}/files`,
        form(await document(['Two a day', 'One a day']), SHOWS),
      );
      const page = `/cases/${id}/files/${made.body.id}/pages/2`;
      const listed = await ben.get<Files>(`/cases/${id}/files`);
      const picture = await ben.get(page);

      expect([made.status, made.body]).toEqual([
        201,
        {
          ...{ id: made.body.id, kind: 'document', name: 'diary', alternative: SHOWS },
          pages: [
            { number: 1, width: 1130, height: 1598, words: 'Two a day', note: '' },
            { number: 2, width: 1130, height: 1598, words: 'One a day', note: '' },
          ],
        },
      ]);
      expect(listed.body.items).toEqual([made.body]);
      expect(picture.headers.get('content-type')).toBe('image/png');
      expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(picture.headers.get('cache-control')).toBe('private, no-store');
      expect((await sharp(await ben.download(page)).metadata()).format).toBe('png');
      expect((await ben.delete(`/cases/${id}/files/${made.body.id}`)).status).toBe(204);
      expect((await ben.get(page)).status).toBe(404);
    });

    it('are refused with the field named, and nothing is kept', async () => {
      const id = await begun();
      const path = `/cases/${id}/files`;
      const telling = await ben.post<Problem>(path, form(await document(['NHS 485 777 3457']), SHOWS));
      const silent = await ben.post<Problem>(path, form(await photograph()));
      const nothing = await ben.post<Problem>(path, { alternative: SHOWS });
      const fields = [telling, silent, nothing].map(({ status, body }) => [status, body.errors[0]?.field]);

      expect(fields).toEqual([
        [422, 'file'],
        [422, 'alternative'],
        [422, 'file'],
      ]);
      expect(telling.body.errors[0]?.message).toMatch(/^On page 1: .*NHS number/);
      expect((await ben.get<Files>(path)).body.items).toEqual([]);
    });

    it('are there for nobody who may not read the case, and for a reviewer to look at and not to change', async () => {
      const id = await begun();
      const { body } = await ben.post<FileShown>(`/cases/${id}/files`, form(await photograph(), SHOWS));
      const [list, file] = [`/cases/${id}/files`, `/cases/${id}/files/${body.id}`];
      const stranger = await server.program();
      const tried = async (who: Program) => [
        (await who.get(list)).status,
        (await who.get(`${file}/pages/1`)).status,
        (await who.post(list, form(await photograph(), SHOWS))).status,
        (await who.delete(file)).status,
      ];
      const before = await Promise.all([amina, joan, stranger].map(tried));
      await ben.post(`/cases/${id}/submission`, { attested: true });

      expect(before).toEqual([
        [404, 404, 404, 404],
        [404, 404, 404, 404],
        [401, 401, 401, 401],
      ]);
      expect(await tried(amina)).toEqual([200, 200, 403, 403]);
      expect(await tried(joan)).toEqual([404, 404, 404, 404]);
      // Once it is sent, its presenter looks on too.
      expect(await tried(ben)).toEqual([200, 200, 409, 409]);
      expect((await ben.get(`/cases/${await begun()}/files/${body.id}/pages/1`)).status).toBe(404);
    });

    it('are noted as looked at: each list, and a picture where its case was not opened for half an hour', async () => {
      const id = await begun();
      const { body } = await ben.post<FileShown>(`/cases/${id}/files`, form(await photograph(), SHOWS));
      await ben.post(`/cases/${id}/submission`, { attested: true });
      const picture = () => amina.get(`/cases/${id}/files/${body.id}/pages/1`);
      const counts = [await looks(id)];
      for (const look of [picture, picture, () => amina.get(`/cases/${id}/files`), picture]) {
        await look();
        counts.push(await looks(id));
      }
      server.clock.setTo(new Date(+server.clock.now() + 31 * 60 * 1000));
      await picture();

      expect(counts).toEqual([0, 1, 1, 2, 2]);
      expect(await looks(id)).toBe(3);
    });
  });

  describe('of a post', () => {
    const asked = (wish: object = {}) =>
      server
        .get(Conversations)
        .begin(cast.ben.actor, { spaceId: 'everybody', title: 'A diary', text: 'Look.', ...wish });

    it('are added by whoever wrote it, and seen by all who read it', async () => {
      const { threadId, postId } = await asked();
      const list = `/posts/${postId}/files`;
      const made = await ben.post<FileShown>(list, form(await document(['Two a day']), SHOWS));
      const [post] = (await joan.get<{ items: { files: object[] }[] }>(`/threads/${threadId}/posts`)).body
        .items;
      const page = `${list}/${made.body.id}/pages/1`;

      expect(made.status).toBe(201);
      expect((await joan.get<Files>(list)).body.items).toEqual([made.body]);
      expect(post?.files).toEqual([
        { id: made.body.id, kind: 'document', name: 'diary', alternative: SHOWS, pages: 1 },
      ]);
      expect((await joan.get(page)).headers.get('content-type')).toBe('image/png');
      expect((await joan.post(list, form(await photograph(), SHOWS))).status).toBe(403);
      expect((await joan.delete(`${list}/${made.body.id}`)).status).toBe(403);
      expect((await (await server.program()).get(page)).status).toBe(401);
      expect((await ben.delete(`${list}/${made.body.id}`)).status).toBe(204);
      expect((await joan.get(page)).status).toBe(404);
    });

    it('are there for nobody who may not read the thread', async () => {
      const { postId } = await server
        .get(Conversations)
        .begin(cast.amina.actor, { spaceId: 'hub-panel', title: 'A diary', text: 'Look.' });
      const list = `/posts/${postId}/files`;
      const { body } = await amina.post<FileShown>(list, form(await photograph(), SHOWS));

      expect((await amina.get(`${list}/${body.id}/pages/1`)).status).toBe(200);
      for (const path of [list, `${list}/${body.id}/pages/1`])
        expect((await joan.get(path)).status).toBe(404);
      expect((await joan.post(list, form(await photograph(), SHOWS))).status).toBe(404);
    });

    it('tell no name that the post does not, and what the clinic signs is signed', async () => {
      const { threadId, postId } = await asked({ isAnonymous: true });
      await ben.post(`/posts/${postId}/files`, form(await photograph(), SHOWS));
      await server.get(SignedPosts).add({ threadId, text: 'Try a lamp.', signed: 'The clinic' });
      const { body } = await joan.get<{ items: object[] }>(`/threads/${threadId}/posts`);
      const thread = await joan.get(`/threads/${threadId}`);

      expect(body.items).toMatchObject([
        { author: null, signed: null, isAnonymous: true, files: [{ kind: 'picture' }] },
        { author: null, signed: 'The clinic', isAnonymous: false, files: [] },
      ]);
      expect(thread.body).toMatchObject({ author: null, signed: null, isAnonymous: true });
      expect(JSON.stringify([body, thread.body])).not.toContain('Ben');
    });

    it('cost as many statements on one post as on several', async () => {
      const [one, several] = [await asked(), await asked()];
      await ben.post(`/posts/${one.postId}/files`, form(await photograph(), SHOWS));
      for (let n = 0; n < 3; n++) {
        const { postId } = await server
          .get(Conversations)
          .reply(cast.ben.actor, { threadId: several.threadId, text: 'Here' });
        await ben.post(`/posts/${postId}/files`, form(await photograph(), SHOWS));
      }
      const few = await statementsOf(server, () => joan.get(`/threads/${one.threadId}/posts`));

      expect(await statementsOf(server, () => joan.get(`/threads/${several.threadId}/posts`))).toBe(few);
    });
  });
});
