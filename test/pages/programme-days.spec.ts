import { SessionStates, Sessions } from '#programme';
import { castOf } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

describe('study days in the programme', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('lead to their plan while they can be planned: as drafts too, and not once they were called off', async () => {
    const cast = await castOf(server);
    const day = { kind: 'study-day', capacity: 40 } as const;
    const draft = await server.get(Sessions).create(cast.amina.actor, clinicDraft(day));
    const open = await publishedClinic(server, cast, day);
    const off = await publishedClinic(server, cast, day);
    await server.get(SessionStates).cancel(cast.amina.actor, { id: off }, 'The hall is flooded');

    const { html } = await (await server.signedIn(cast.amina.id)).get('/programme');

    expect(html).toContain(`/programme/sessions/${draft}/day`);
    expect(html).toContain(`/programme/sessions/${open}/day`);
    expect(html).not.toContain(`/programme/sessions/${off}/day`);
  });
});
