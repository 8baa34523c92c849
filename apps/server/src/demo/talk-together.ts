import { ClinicQuestions } from '#clinic-questions';
import { Conversations, Marks, PostReports } from '#discussion';
import { CONVERSATIONS, type Conversation, type Tended } from './data/conversations.js';
import { DAY, later, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

const HOUR = 60 * 60 * 1000;

/** What the cast asked one another between sessions. */
export async function talkTogether(stage: Stage, network: DemoNetwork): Promise<void> {
  await stage.together(async () => {
    for (const conversation of CONVERSATIONS) await play(stage, network, conversation);
  });
}

async function play(
  stage: Stage,
  { cast }: DemoNetwork,
  { space, title, daysAgo, said, tended }: Conversation,
) {
  const talk = stage.get(Conversations);
  const began = later(stage.now, -daysAgo * DAY);
  let threadId = '';
  const ids: string[] = [];
  for (const { who, hours, text, isUnnamed: isAnonymous = false, answers } of said) {
    stage.at(later(began, hours * HOUR));
    const { actor } = cast[who];
    const words = { text, isAnonymous };
    const placed =
      threadId === ''
        ? await talk.begin(actor, { ...words, spaceId: space, title })
        : await talk.reply(actor, { ...words, threadId, answersId: ids[(answers ?? 0) - 1] });
    threadId = placed.threadId;
    ids.push(placed.postId);
  }
  if (tended) await tend(stage, cast, { threadId, ids, tended });
}

/** What the others made of it: marked, stood by, reported, wished for a clinic. */
async function tend(
  stage: Stage,
  cast: DemoNetwork['cast'],
  { threadId, ids, tended: { answer, endorsed, reported, wishedBy } }: Tending,
): Promise<void> {
  const of = (number: number) => ids[number - 1] ?? '';
  if (answer) await stage.get(Marks).markAnswer(cast[answer.by].actor, of(answer.post), true);
  if (endorsed) await stage.get(Marks).endorse(cast[endorsed.by].actor, of(endorsed.post), true);
  if (reported)
    await stage.get(PostReports).report(cast[reported.by].actor, of(reported.post), reported.reason);
  if (wishedBy) await stage.get(ClinicQuestions).wish(cast[wishedBy].actor, threadId);
}

interface Tending {
  readonly threadId: string;
  readonly ids: readonly string[];
  readonly tended: Tended;
}
