import { Reader, sql } from '#database';
import {
  Conversations,
  Reading,
  ThreadJoins,
  ThreadLetters,
  ThreadQueries,
  ThreadsSeen,
  ThreadSplits,
} from '#discussion';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { AnswerLetters, Digests, NotificationChoices } from './index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIRST_DAY = Date.UTC(2026, 10, 23);
const DAYS = 6;
const ACTS_A_DAY = 12;
const AS_IT_IS = { version: undefined, otherVersion: undefined };

interface Here {
  readonly id: string;
  readonly isJoined: number;
}

/**
 * Ben follows all, asks for letters and stops them, while others write, and conversations are split, joined and taken apart, in
 * an order that nobody thought of. By the next morning each post has been told of once.
 */
describe.each(ENGINES.flatMap((engine) => [1, 2].map((seed) => ({ engine, seed }))))(
  'days at random on $engine, from $seed',
  ({ engine, seed }) => {
    let office: PostOffice;
    let house: House;
    let cast: Cast;
    let now = FIRST_DAY;
    let drawn = seed * 7919;

    beforeAll(async () => {
      office = await openPostOffice();
      const environment = { SMTP_URL: office.url };
      house = await openHouse(engine, { environment, at: new Date(now), isAsleep: true });
      cast = await castOf(house);
      await house.get(NotificationChoices).change(cast.ben.actor, { digest: 'daily' });
      for (const title of ['Sleep', 'Pain', 'Feeding']) await begin(title);
      await readAll();
    });

    afterAll(async () => {
      await house.close();
      await office.close();
    });

    /** The same numbers from the same seed, below `n`. */
    const draw = (n: number) => {
      drawn = (drawn * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((drawn / 2 ** 31) * n);
    };
    const pass = (milliseconds: number) => house.clock.setTo(new Date((now += milliseconds)));
    const begin = async (title: string) => {
      pass(MINUTE);
      const words = { spaceId: 'everybody', title, text: 'So?' };
      const { threadId } = await house.get(Conversations).begin(cast.amina.actor, words);
      await house.get(Reading).take(cast.ben.actor, threadId, 'following');
    };
    const here = () =>
      house
        .get(Reader)
        .rows<Here>(
          sql`select id as "id", case when goes_on_from is null then 0 else 1 end as "isJoined" from thread where leads_to is null order by id`,
        );
    const readAll = async () => {
      for (const { id } of await here())
        await house.get(Reading).noteRead(await house.get(ThreadsSeen).find(cast.ben.actor, id), 1000);
    };
    const unread = async () =>
      (await house.get(ThreadQueries).list(cast.ben.id, ['everybody'], { limit: 200 })).items.reduce(
        (sum, thread) => sum + thread.unread,
        0,
      );

    /** Of how many posts the letters to him tell that leave now. */
    async function told(send: () => Promise<unknown>): Promise<number> {
      const sent = await lettersAt(new Date(now), { house, office }, send);
      const his = sent.filter((letter) => receiverOf(letter) === cast.ben.email);
      const counts = his.flatMap(({ text = '' }) => [...text.matchAll(/^(\d+) posts? that you have not/gm)]);
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    }
    const letters = () => told(() => house.get(AnswerLetters).tellDue());
    const digest = () => told(() => house.get(Digests).sendDue());

    /** How many posts one act writes, and of how many it tells. */
    async function act(one: Here, all: readonly Here[]): Promise<{ said?: number; told?: number }> {
      const threadId = one.id;
      switch (draw(9)) {
        case 0:
          await house.get(ThreadLetters).ask(cast.ben.actor, threadId);
          return {};
        case 1:
          await house.get(ThreadLetters).stopMine(cast.ben.actor, threadId);
          return {};
        case 2:
          return join(one, all);
        case 3:
          return takeApart(one);
        case 4:
          return split(threadId, all.length);
        case 5:
          return { told: await letters() };
        default:
          await house.get(Conversations).reply(cast.amina.actor, { threadId, text: 'Yes' });
          return { said: 1 };
      }
    }

    async function join({ id: threadId }: Here, all: readonly Here[]) {
      const others = all.filter(({ id }) => id !== threadId);
      const other = others[draw(others.length)];
      if (other)
        await house.get(ThreadJoins).join(cast.oli.actor, { ...AS_IT_IS, threadId, otherId: other.id });
      return {};
    }

    /** Unless posts of it went elsewhere since. */
    async function takeApart({ id, isJoined }: Here) {
      const seen = await house.get(ThreadsSeen).find(cast.oli.actor, id);
      const canBe =
        isJoined === 1 && (await house.get(ThreadJoins).apartOf(cast.oli.actor, seen)) !== undefined;
      if (canBe) await house.get(ThreadJoins).takeApart(cast.oli.actor, id, undefined);
      return {};
    }

    async function split(threadId: string, threads: number) {
      const rows = await house
        .get(Reader)
        .rows<{ n: number }>(
          sql`select number as "n" from thread_post where thread_id = ${threadId} and number > 1 order by number`,
        );
      const numbers = rows.map(({ n }) => n).filter(() => draw(3) === 0);
      const wish = { threadId, numbers, title: 'Apart', spaceId: 'everybody', version: undefined };
      if (numbers.length > 0 && threads < 6) await house.get(ThreadSplits).split(cast.oli.actor, wish);
      return {};
    }

    it.each(Array.from({ length: DAYS }, (_, day) => day))(
      'tell of each post once on day %d',
      async (day) => {
        const midnight = FIRST_DAY + day * 24 * HOUR;
        const sum = { said: 0, told: 0 };
        pass(midnight + 10 * HOUR - now);
        for (let n = 0; n < ACTS_A_DAY; n++) {
          pass((1 + draw(25)) * MINUTE);
          const all = await here();
          const { said = 0, told: count = 0 } = await act(all[draw(all.length)]!, all);
          sum.said += said;
          sum.told += count;
        }
        pass(midnight + 31.5 * HOUR - now);
        sum.told += await digest();
        pass(HOUR);
        sum.told += await letters();

        expect({ told: sum.told, unread: await unread() }).toEqual({ told: sum.said, unread: sum.said });
        await readAll();
      },
    );
  },
);
