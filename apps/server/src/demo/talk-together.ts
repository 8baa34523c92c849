import { Conversations } from '#discussion';
import { CONVERSATIONS, type Conversation } from './data/conversations.js';
import { DAY, later, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

const HOUR = 60 * 60 * 1000;

/** What the cast asked one another between sessions. */
export async function talkTogether(stage: Stage, network: DemoNetwork): Promise<void> {
  await stage.together(async () => {
    for (const conversation of CONVERSATIONS) await play(stage, network, conversation);
  });
}

async function play(stage: Stage, { cast }: DemoNetwork, { space, title, daysAgo, said }: Conversation) {
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
}
