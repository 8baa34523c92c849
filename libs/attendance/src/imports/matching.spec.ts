import { Reader, sql } from '#database';
import type { Actor } from '#kernel';
import { Registrations, Sessions } from '#programme';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { clinicDraft } from '../../../../test/support/drafts.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { zoomFile } from '../../../../test/support/zoom-file.js';
import {
  Imports,
  Matching,
  QueueQueries,
  RegisterQueries,
  SessionsOnRecord,
  type Decision,
} from '../index.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe.each(ENGINES)('the queue on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    house = await openHouse(engine, { at: at('15:00') });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    clinic = await newClinic();
  });

  afterAll(() => house.close());

  const newClinic = () =>
    house
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') }), 'published');
  const add = async (rows: Parameters<typeof zoomFile>[0], sessionId = clinic) => {
    const added = await house
      .get(Imports)
      .add(cast.oli.actor, sessionId, { bytes: zoomFile(rows), fileName: 'z.csv' });
    return { ...added, id: added.id ?? '' };
  };
  const decide = (importId: string, row: number, decision: Decision) =>
    house.get(Matching).decide(cast.oli.actor, { importId, row }, decision);
  const facts = (id: string) => house.get(SessionsOnRecord).kept(cast.oli.actor, id);
  const register = async (id = clinic) => {
    const page = await house
      .get(RegisterQueries)
      .lines({ ...(await facts(id)), isOver: true }, { limit: 50 });
    return page.items.map(({ name, minutes, role, organisation }) => [name, minutes, role, organisation]);
  };
  const waiting = async (id = clinic) =>
    (await house.get(QueueQueries).ofSession(await facts(id), { limit: 50 })).items.map((row) => row.name);

  it('tells those who keep a register that people wait in it, and nobody else', async () => {
    await add([
      ['Sam Unknown', '', '13:00', '13:20'],
      ['Sam Unknown', '', '13:30', '13:50'],
      ['Una Unknown', '', '13:00', '13:50'],
    ]);
    const seenBy = async ({ actor }: { actor: Actor }) => {
      const found = await house.get(QueueQueries).sessionsWaiting(actor, at('00:00'), 50);
      return found.filter(({ id }) => id === clinic).map((session) => session.waiting);
    };

    expect(await seenBy(cast.oli)).toEqual([2]);
    expect(await seenBy(cast.amina)).toEqual([2]);
    expect(await seenBy(cast.joan)).toEqual([]);
    expect(await house.get(QueueQueries).sessionsWaiting(cast.oli.actor, at('14:30'), 50)).toEqual([]);
  });

  it('answers whether the next report will know them: the name of a kind of device tells nothing', async () => {
    const { id } = await add([
      ['iPhone', '', '13:00', '13:20'],
      ['Una Unknown', '', '13:00', '13:50'],
    ]);
    const person = { kind: 'person', personId: cast.joan.id } as const;

    expect(await decide(id, 2, person)).toBe(false);
    expect(await decide(id, 3, person)).toBe(true);
  });

  it('gives all rows of a person to whom a human says they are, also in the next file', async () => {
    const { id } = await add([
      ['Joan W', '', '13:00', '13:20'],
      ['Joan W', '', '13:30', '13:50'],
    ]);

    await decide(id, 3, { kind: 'person', personId: cast.joan.id });

    expect(await register()).toEqual([['Joan Whitlock', 40, 'Receptionist', 'Elm House']]);
    expect(await waiting()).toEqual([]);
    const next = await newClinic();
    expect(await add([['Joan W', '', '13:00', '13:45']], next)).toMatchObject({ matched: 1, unmatched: 0 });
    expect(await register(next)).toEqual([['Joan Whitlock', 45, 'Receptionist', 'Elm House']]);
  });

  it('knows a person by the token that their registration was given, and not in another session', async () => {
    await house.get(Registrations).register(cast.oli.actor, { sessionId: clinic, personId: cast.priya.id });
    const kept = await house
      .get(Reader)
      .first<{ token: string }>(
        sql`select join_token as "token" from registration where session_id = ${clinic}`,
      );
    const stay = { registeredOn: +at('13:00'), leftOn: +at('13:40') };
    const users = { one: { name: 'Somebody', extId: kept?.token, sessions: [stay] } };
    const bytes = Buffer.from(JSON.stringify({ intId: 'x', createdOn: stay.registeredOn, users }));
    const upload = { bytes, fileName: 'b.json' };
    const other = await newClinic();

    const here = await house.get(Imports).add(cast.oli.actor, clinic, upload);
    const there = await house.get(Imports).add(cast.oli.actor, other, upload);

    expect([here.matched, there.matched]).toEqual([1, 0]);
    expect(await waiting(other)).toEqual(['Somebody']);
    expect((await register()).map(([name, minutes]) => [name, minutes])).toEqual([[cast.priya.name, 40]]);
  });

  it('makes a guest of a row, with a role and a workplace, and knows the guest again', async () => {
    const { id } = await add([['Mo Sayed', 'mo@hospice.example', '13:00', '14:00']]);
    const guest = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };

    await decide(id, 2, { kind: 'guest', guest });

    expect(await register()).toEqual([['Mo Sayed', 60, 'Chaplain', 'Larch Hospice']]);
    const next = await newClinic();
    await add([['Mo S.', 'mo@hospice.example', '13:00', '13:30']], next);
    expect(await register(next)).toEqual([['Mo Sayed', 30, 'Chaplain', 'Larch Hospice']]);
  });

  it('leaves out what is not a person, now and in the next file', async () => {
    const { id } = await add([['Otter notes', '', '13:00', '14:00']]);

    await decide(id, 2, { kind: 'nobody' });

    expect(await register()).toEqual([]);
    const next = await newClinic();
    expect(await add([['Otter notes', '', '13:00', '13:30']], next)).toMatchObject({
      matched: 0,
      unmatched: 0,
    });
  });

  it('undoes a decision, forgets it, and lets another take its place', async () => {
    const { id } = await add([['J. Doe', '', '13:00', '13:20']]);
    await decide(id, 2, { kind: 'person', personId: cast.joan.id });

    await house.get(Matching).undo(cast.oli.actor, { importId: id, row: 2 });

    expect(await register()).toEqual([]);
    expect(await waiting()).toEqual(['J. Doe']);
    const next = await newClinic();
    expect(await add([['J. Doe', '', '13:00', '13:45']], next)).toMatchObject({ unmatched: 1 });
    await decide(id, 2, { kind: 'person', personId: cast.ruth.id });
    expect(await register()).toEqual([['Ruth O’Dowd', 20, 'Teacher', 'Fernhill School']]);
  });

  it('moves evidence when a decision is changed', async () => {
    const { id } = await add([['P N', '', '13:00', '13:20']]);
    await decide(id, 2, { kind: 'person', personId: cast.joan.id });

    await decide(id, 2, { kind: 'person', personId: cast.priya.id });

    expect(await register()).toEqual([['Priya Nair', 20, 'Staff nurse', 'Elm House']]);
  });

  it('refuses people and rows that are not there', async () => {
    const { id } = await add([['Somebody', '', '13:00', '13:20']]);

    await expect(decide(id, 2, { kind: 'person', personId: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(decide(id, 99, { kind: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(decide('x', 2, { kind: 'nobody' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(house.get(Matching).undo(cast.oli.actor, { importId: id, row: 2 })).rejects.toMatchObject({
      code: 'not-decided',
    });
    const member = house.get(Matching).decide(cast.ben.actor, { importId: id, row: 2 }, { kind: 'nobody' });
    await expect(member).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
