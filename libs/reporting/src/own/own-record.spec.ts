import { Audit } from '#audit';
import { CaseDrafts } from '#cases';
import { Transactions } from '#database';
import { STRANGER } from '#kernel';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { OwnRecord } from '../index.js';

const DEEDS = 2001;
const FILES = 401;

describe.each(ENGINES)('what is kept of somebody, on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  it('is whole where it is much, and given a part at a time', async () => {
    const id = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'How do we help him sleep?' });
    await house.get(Transactions).run(async (tables) => {
      for (let at = 0; at < DEEDS; at += 1)
        await house
          .get(Audit)
          .note(cast.ben.actor, { act: 'looked', subjectKind: 'network', subjectId: `${at}` });
      for (let at = 0; at < FILES; at += 1)
        await tables.query(`insert into attachment (id, of, kind, name, alternative, added_at)
          values ('file-${at}', 'case:${id}', 'picture', null, 'Picture ${at}.', 1)`);
    });
    const parts: Buffer[] = [];
    for await (const part of house.get(OwnRecord).of(cast.ben.actor)) parts.push(part);
    const told = JSON.parse(Buffer.concat(parts).toString()) as {
      readAt: string;
      auditEntry: { act: string; subjectId: string }[];
      files: { alternative: string; pages: object[] }[];
    };

    const deeds = told.auditEntry.filter(({ act }) => act === 'looked').map(({ subjectId }) => subjectId);
    expect([deeds.length, new Set(deeds).size]).toEqual([DEEDS, DEEDS]);
    const files = told.files.map(({ alternative }) => alternative);
    expect([files.length, new Set(files).size]).toEqual([FILES, FILES]);
    expect(told.readAt).toBe(house.clock.now().toISOString());
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(400_000);
  });

  it('is told to nobody who is not signed in', () => {
    expect(() => house.get(OwnRecord).of(STRANGER)).toThrow(
      expect.objectContaining({ kind: 'not-found' }) as Error,
    );
  });
});
