import { Events } from '#events';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { emptyPlace, ENGINES, type Place } from '../../../test/support/databases.js';
import { Database } from './database.js';
import { Reader } from './reader.js';
import { sql, Transactions } from './index.js';

@Entity('note')
class Note {
  @PrimaryColumn('text') id!: string;
  @Column('text') text!: string;
}

class NoteWritten {
  constructor(readonly id: string) {}
}

describe.each(ENGINES)('the two doors on %s', (engine) => {
  let place: Place;
  let database: Database;
  let events: Events;
  let transactions: Transactions;
  let reader: Reader;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    database = new Database(place.settings, [Note]);
    await database.connect();
    await database.source.query('create table migration (name text)');
    await database.source.query('create table note (id text primary key not null, text text not null)');
    events = new Events();
    transactions = new Transactions(database, events);
    reader = new Reader(database, transactions);
  });

  beforeEach(() => transactions.run((tables) => tables.clear(Note)));

  afterAll(async () => {
    await reader.close();
    await database.disconnect();
    await place.remove();
  });

  const write = (id: string) => transactions.run((tables) => tables.insert(Note, { id, text: id }));
  const ids = async () =>
    (await reader.rows<{ id: string }>(sql`select id from note order by id`)).map((row) => row.id);

  it('keeps a write that was acknowledged while another transaction failed', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const failing = transactions.run(async (tables) => {
      await tables.insert(Note, { id: 'a', text: 'a' });
      await held;
      throw new Error('no');
    });
    const writes = [write('b'), write('c')];
    letGo();

    await expect(failing).rejects.toThrow('no');
    await Promise.all(writes);

    expect(await ids()).toEqual(['b', 'c']);
  });

  it('shows a plain reader nothing that is not committed, and the writer what it wrote', async () => {
    const seen = await transactions.run(async (tables) => {
      await tables.save(Note, { id: 'a', text: 'a' });
      return { within: await ids(), outside: await committed() };
    });

    expect(seen).toEqual({ within: ['a'], outside: [] });
    expect(await ids()).toEqual(['a']);
  });

  it('joins a nested call to the transaction it is in', async () => {
    const attempt = transactions.run(async () => {
      await write('nested');
      throw new Error('the outer one fails');
    });

    await expect(attempt).rejects.toThrow('the outer one fails');
    expect(await ids()).toEqual([]);
  });

  it('lets nothing of a transaction stand when a part of it failed, even where that was caught', async () => {
    const attempt = transactions.run(async (tables) => {
      await tables.insert(Note, { id: 'a', text: 'a' });
      await transactions.run(() => Promise.reject(new Error('a part'))).catch(() => undefined);
    });

    await expect(attempt).rejects.toThrow('a part');
    expect(await ids()).toEqual([]);
  });

  it('lets what a failed transaction left running write nothing, in nobody’s transaction nor in the next', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const strays: Promise<unknown>[] = [];
    const failing = transactions.run((tables) => {
      strays.push(held.then(() => tables.insert(Note, { id: 'stray', text: 'stray' })));
      strays.push(held.then(() => tables.save(Note, { id: 'saved', text: 'saved' })));
      strays.push(
        transactions.run((part) => held.then(() => part.insert(Note, { id: 'part', text: 'part' }))),
      );
      strays.push(held.then(() => reader.rows(sql`select id from note`)));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');

    await transactions.run(async (tables) => {
      letGo();
      const ends = await Promise.allSettled(strays);
      expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
      await tables.insert(Note, { id: 'next', text: 'next' });
    });

    expect(await ids()).toEqual(['next']);
  });

  it('publishes facts after the commit, and none of a transaction that failed', async () => {
    const heard: string[][] = [];
    events.on(NoteWritten, async (fact) => void heard.push([fact.id, ...(await ids())]));
    const announced = (id: string, fails: boolean) =>
      transactions.run(async () => {
        await write(id);
        transactions.announce(new NoteWritten(id));
        if (fails) throw new Error('no');
      });

    await announced('kept', false);
    await announced('lost', true).catch(() => undefined);

    expect(heard).toEqual([['kept', 'kept']]);
  });

  it('refuses to write through the read door', async () => {
    const answer = await reader.rows(sql`insert into note (id, text) values ('x', 'x') returning id`).then(
      () => 'written',
      (error: unknown) => (error as Error).message,
    );

    expect(answer).toMatch(/read.?only/i);
  });

  /** What another request would see meanwhile. */
  async function committed(): Promise<string[]> {
    const other = new Reader(database, new Transactions(database, events));
    const rows = await other.rows<{ id: string }>(sql`select id from note order by id`);
    await other.close();
    return rows.map((row) => row.id);
  }
});
