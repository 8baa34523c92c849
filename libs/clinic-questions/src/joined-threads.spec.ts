import { CaseLife } from '#cases';
import { Conversations, PostQueries, SignedPosts, ThreadJoins, ThreadsSeen } from '#discussion';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import { ClinicQuestionQueries, ClinicQuestions } from './index.js';

describe.each(ENGINES)(
  'a question on its way to a clinic, of conversations that are joined on %s',
  (engine) => {
    let house: House;
    let cast: Cast;
    let session: string;

    beforeAll(async () => {
      house = await openHouse(engine);
      cast = await castOf(house);
      session = await publishedClinic(house, cast);
    });

    afterAll(() => house.close());

    const asked = async (who: Member, title: string, isAnonymous = false) => {
      house.clock.advance(60_000);
      const words = { spaceId: 'everybody', title, text: 'What do you do?', isAnonymous };
      return (await house.get(Conversations).begin(who.actor, words)).threadId;
    };
    const take = (who: Member, threadId: string) => {
      const words = { question: 'What helps at night?', story: '', hasLooked: false };
      return house.get(ClinicQuestions).take(who.actor, { threadId, sessionId: session, ...words });
    };
    const versionOf = async (id: string) =>
      (await house.get(ThreadsSeen).find(cast.oli.actor, id)).thread.version;
    const join = async (threadId: string, otherId: string) => {
      const versions = { version: await versionOf(threadId), otherVersion: await versionOf(otherId) };
      return house.get(ThreadJoins).join(cast.oli.actor, { threadId, otherId, ...versions });
    };
    const standing = (threadId: string) => house.get(ClinicQuestionQueries).ofThread(threadId);

    it('is the question of the one that both are, and what comes back is posted there', async () => {
      const [gone, kept] = [await asked(cast.ben, 'Nights'), await asked(cast.joan, 'Sleep')];
      const caseId = await take(cast.ben, gone);
      const joined = await join(gone, kept);

      expect(await standing(joined)).toMatchObject({ caseId, threadId: joined, title: 'Sleep' });
      expect(await house.get(ClinicQuestionQueries).ofCase(caseId)).toMatchObject({ threadId: joined });
      await expect(take(cast.amina, joined)).rejects.toMatchObject({ code: 'on-its-way' });
      const said = await house
        .get(SignedPosts)
        .add({ threadId: gone, text: 'Warmth.', signed: 'The clinic' });
      expect(said).toMatchObject({ threadId: joined, number: 3 });
      expect((await house.get(PostQueries).byId(cast.ben.id, said.postId))?.authorName).toBe('The clinic');

      await house.get(ThreadJoins).takeApart(cast.oli.actor, joined, await versionOf(joined));
      expect(await standing(gone)).toMatchObject({ caseId, title: 'Nights' });
      expect(await standing(kept)).toBe(undefined);
    });

    it('is what is on its way still, where another came to nothing', async () => {
      const [gone, kept] = [await asked(cast.ben, 'Nights'), await asked(cast.joan, 'Sleep')];
      const caseId = await take(cast.ben, gone);
      const nothing = await take(cast.joan, kept);
      await house.get(CaseLife).withdraw(cast.joan.actor, { id: nothing });

      expect(await standing(await join(gone, kept))).toMatchObject({ caseId, status: 'draft' });
    });

    it('is wished of it by whoever asked without a name, until a moderator brings it', async () => {
      const [gone, kept] = [await asked(cast.ben, 'Nights', true), await asked(cast.joan, 'Sleep')];
      await house.get(ClinicQuestions).wish(cast.ben.actor, gone);
      const joined = await join(gone, kept);
      const queries = house.get(ClinicQuestionQueries);

      expect(await queries.isWished(joined)).toBe(true);
      expect(await queries.wishes(['everybody'])).toMatchObject([{ threadId: joined, title: 'Sleep' }]);
      await take(cast.amina, joined);
      expect(await queries.isWished(joined)).toBe(false);
      expect(await queries.wishes(['everybody'])).toEqual([]);
    });
  },
);
