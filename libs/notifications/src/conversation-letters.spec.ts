import { Conversations, Reading, ThreadCare, ThreadsSeen } from '#discussion';
import { personActor, SYSTEM, type Actor } from '#kernel';
import { People } from '#people';
import type { ParsedMail } from 'mailparser';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { statementsOf } from '../../../test/support/statements.js';
import { keptTable, tableOf } from '../../../test/support/tables-in-docs.js';
import { Digests, NotificationChoices } from './index.js';

const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00Z`);
const WANTS = ['daily', 'weekly', 'off'] as const;
/** Tuesday to Monday: weekly letters come on the last of them. */
const DAYS = [24, 25, 26, 27, 28, 29, 30];
const TOPICS = ['Sleep', 'Feeding', 'School', 'Siblings', 'Pain'];

interface Someone {
  readonly name: string;
  readonly email: string;
  readonly actor: Actor;
  readonly wants: (typeof WANTS)[number];
}

/** One line of a letter: a conversation, how much is new in it, and where to go on. */
interface Line {
  readonly title: string;
  readonly says: string;
  readonly link: string;
}

describe.each(ENGINES)('letters about conversations on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let talk: Conversations;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
    talk = house.get(Conversations);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const strike = (moment: Date) => lettersAt(moment, { house, office }, () => house.get(Digests).sendDue());
  const daily = (who: Cast['ben']) => house.get(NotificationChoices).change(who.actor, { digest: 'daily' });
  const begin = (isAnonymous = false) =>
    talk.begin(cast.ben.actor, {
      spaceId: 'everybody',
      title: 'Night pain',
      text: 'SECRETWORDS',
      isAnonymous,
    });

  it('tell who asked of answers, where to go on and how to stop, and neither what was said nor who said it', async () => {
    await daily(cast.ben);
    const { threadId } = await begin(true);
    await talk.reply(cast.amina.actor, { threadId, text: 'SECRETWORDS again' });
    const letters = await strike(at(24, '07:30'));

    expect(letters.map(receiverOf)).toEqual([cast.ben.email]);
    expect(letters[0]?.subject).toBe('New in conversations for you');
    expect(letters[0]?.text).toContain(
      `Night pain\n1 post that you have not read\nhttp://localhost:0/discussion/${threadId}?page=1#post-2\n`,
    );
    expect(letters[0]?.text).toContain(
      'To answer, open the conversation. Nobody reads what is sent back to this letter.',
    );
    expect(letters[0]?.text).toContain('/stop/digest.');
    expect(letters[0]?.text).not.toMatch(/SECRETWORDS|Amina|Ben Carter/);
  });

  it('come not about what was read, muted, taken away or moved out of sight, nor about what one wrote oneself', async () => {
    for (const who of [cast.ben, cast.joan, cast.priya, cast.tomos]) await daily(who);
    const { threadId } = await begin();
    for (const who of [cast.joan, cast.priya, cast.tomos])
      await talk.reply(who.actor, { threadId, text: 'Yes' });
    const reading = house.get(Reading);
    await reading.noteRead(await house.get(ThreadsSeen).find(cast.joan.actor, threadId), 20);
    await reading.take(cast.priya.actor, threadId, 'muted');
    await reading.take(cast.tomos.actor, threadId, 'none');

    expect((await strike(at(24, '07:30'))).map(receiverOf)).toEqual([cast.ben.email]);
    expect(await strike(at(25, '07:30'))).toEqual([]);
    await talk.reply(cast.amina.actor, { threadId, text: 'More' });
    await house.get(ThreadCare).move(cast.amina.actor, { threadId, spaceId: 'hub-panel' });
    expect(await strike(at(26, '07:30'))).toEqual([]);
  });

  it('ask as many statements for one reader as for several', async () => {
    for (const who of [cast.ben, cast.joan, cast.priya]) await daily(who);
    const { threadId } = await begin();
    await talk.reply(cast.amina.actor, { threadId, text: 'One' });
    const send = (day: number) => {
      house.clock.setTo(at(day, '07:30'));
      return statementsOf(house, () => house.get(Digests).sendDue());
    };
    const one = await send(24);
    for (const who of [cast.joan, cast.priya]) await talk.reply(who.actor, { threadId, text: 'Me too' });
    await talk.reply(cast.amina.actor, { threadId, text: 'Two' });

    expect(await send(25)).toBe(one);
    expect(office.letters.length).toBeGreaterThan(0);
  });

  it('reach thirty people over a week with nothing twice and nothing that they muted', async () => {
    const people = await thirty();
    const threads = await beginAll(people);
    const told = new Map<string, Line[][]>(people.map(({ email }) => [email, []]));
    const muted = new Set<string>();
    for (const day of DAYS) {
      const letters = await strike(at(day, '07:30'));
      for (const { email } of people)
        told.get(email)!.push(linesIn(letters.find((one) => receiverOf(one) === email)));
      await aDay(day, { people, threads, muted });
    }

    const all = people.flatMap(({ email }) =>
      told
        .get(email)!
        .flat()
        .map((line) => ({ email, ...line })),
    );
    const keys = all.map(({ email, title, says, link }) => `${email} ${title} ${says} ${link}`);
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      people.filter(({ wants }) => wants === 'off').flatMap(({ email }) => told.get(email)!.flat()),
    ).toEqual([]);
    const late = people.flatMap(({ email }) =>
      told
        .get(email)!
        .slice(2)
        .flat()
        .map(({ title }) => `${email} ${title}`),
    );
    expect(late.filter((key) => muted.has(key))).toEqual([]);
    expect(muted.size).toBeGreaterThan(3);
    holdTable(people, told);
  });

  async function thirty(): Promise<Someone[]> {
    const people: Someone[] = [];
    for (let n = 0; n < 30; n++) {
      const wants = WANTS[n % 3]!;
      const name = `Member ${n + 1}`;
      const email = `member${n + 1}@northmoor.example`;
      const job = {
        organisationId: cast.places.elmHouse,
        roleId: 'staff-nurse',
        accessLevel: 'member' as const,
      };
      const actor = personActor(await house.get(People).add(SYSTEM, { name, email, ...job }), 'member');
      await house.get(NotificationChoices).change(actor, { digest: wants });
      people.push({ name, email, actor, wants });
    }
    return people;
  }

  async function beginAll(people: readonly Someone[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [n, title] of TOPICS.entries()) {
      const words = { spaceId: 'everybody', title, text: 'What do you do?' };
      ids.push((await talk.begin(people[n * 6]!.actor, words)).threadId);
    }
    return ids;
  }

  /** Six people write, some read, and on the second day some mute. */
  async function aDay(
    day: number,
    {
      people,
      threads,
      muted,
    }: { people: readonly Someone[]; threads: readonly string[]; muted: Set<string> },
  ): Promise<void> {
    house.clock.setTo(at(day, '13:00'));
    for (let n = 0; n < 6; n++)
      await talk.reply(people[(day * 5 + n * 7) % 30]!.actor, {
        threadId: threads[(day + n) % 5]!,
        text: `On ${day}`,
      });
    const reader = people[(day * 3) % 30]!;
    for (const threadId of threads)
      await house.get(Reading).noteRead(await house.get(ThreadsSeen).find(reader.actor, threadId), 1000);
    if (day !== 25) return;
    for (const person of people.filter((_, at) => at % 4 === 0)) {
      await house.get(Reading).take(person.actor, threads[0]!, 'muted');
      muted.add(`${person.email} ${TOPICS[0]!}`);
    }
  }

  /** The table in the document is what this week brought. */
  function holdTable(people: readonly Someone[], told: ReadonlyMap<string, Line[][]>): void {
    const head = ['Who', 'Wants', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon'];
    const rows = people.map(({ name, wants, email }) => [
      name,
      wants,
      ...told.get(email)!.map((lines) =>
        lines
          .map(({ title }) => title)
          .sort()
          .join(', '),
      ),
    ]);
    const table = tableOf([head, ...rows]);
    expect(keptTable({ document: 'docs/discussion.md', mark: 'week' }, table)).toBe(table);
  }
});

function linesIn(letter: ParsedMail | undefined): Line[] {
  const found = (letter?.text ?? '').matchAll(/^(.+)\n(\d+ posts? that you have not read)\n(http\S+)$/gm);
  return Array.from(found, ([, title = '', says = '', link = '']) => ({ title, says, link }));
}
