import { CheckIns } from '#attendance';
import {
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceQueries,
  QuestionQueries,
  Questions,
  TalkDoors,
  type TalkHere,
} from '#conference';
import { Registrations, SessionStates } from '#programme';
import { broughtIn, REGIONAL } from './bring-in-conference.js';
import { later, MINUTE, WEEK, type Stage } from './stage.js';
import type { DemoNetwork, Member } from './write-network.js';

const PEOPLE = 36;
const ASKED = [
  'What do I say when the parents do not agree with each other?',
  'Is there a version of this for people who answer the telephone?',
];

/** A conference that is over: people registered, went from room to room, checked in at its doors, and asked. */
export async function playConference(stage: Stage, network: DemoNetwork): Promise<void> {
  await stage.together(async () => {
    stage.at(stage.weeksFromNow(REGIONAL.weeksAhead - 6));
    const slug = await broughtIn(stage, network, REGIONAL);
    await stage.get(ConferenceDays).open(network.cast.amina.actor, slug);
    const { id } = await stage.get(ConferenceQueries).there(slug);
    const [day] = await stage.get(ConferenceDayQueries).of(id);
    if (!day) return;
    const { amina, ben, joan, priya } = network.cast;
    // Workplaces of which nobody comes to anything stay so: the reports have to show them.
    const others = network.members.filter(
      ({ joinedAt, keenness }) => joinedAt < day.startsAt && keenness > 0.25,
    );
    const people = [...new Set([ben, joan, priya, ...stage.chance.shuffled(others).slice(0, PEOPLE)])];
    await register(stage, day.sessionId, people);
    const talks = await stage.get(TalkDoors).everOf(day.sessionId);
    await goFromTalkToTalk(stage, talks, people);
    await ask(stage, { talk: talks[1], people: [joan, ben], moderator: amina });
    stage.at(later(day.endsAt, MINUTE));
    await stage.get(SessionStates).closeEnded();
  });
}

async function register(stage: Stage, sessionId: string, people: readonly Member[]): Promise<void> {
  stage.at(later(stage.weeksFromNow(REGIONAL.weeksAhead - 6), WEEK));
  for (const { actor, id } of people)
    await stage.get(Registrations).register(actor, { sessionId, personId: id });
}

/** What is on at the same time is a choice of one; some have coffee for a little longer, and some are elsewhere. */
async function goFromTalkToTalk(
  stage: Stage,
  talks: readonly TalkHere[],
  people: readonly Member[],
): Promise<void> {
  for (const start of new Set(talks.map((talk) => +talk.start))) {
    const together = talks.filter((talk) => +talk.start === start);
    const comers = people.filter(() => stage.chance.happens(0.82));
    const moments = comers.map(() => stage.chance.between(-9, 6)).sort((one, other) => one - other);
    for (const [place, { actor }] of comers.entries()) {
      stage.at(later(new Date(start), (moments[place] ?? 0) * MINUTE));
      const door = await stage.get(TalkDoors).ofTalk(stage.chance.pick(together).talkId);
      await stage.get(CheckIns).checkIn(actor, door?.shortCode ?? '');
    }
  }
}

interface Asking {
  readonly talk: TalkHere | undefined;
  readonly people: readonly Member[];
  readonly moderator: Member;
}

/** One question is shown, and another waits to be read. */
async function ask(stage: Stage, { talk, people, moderator }: Asking): Promise<void> {
  if (!talk) return;
  const { talkId } = talk;
  stage.at(talk.end);
  for (const [place, { actor }] of people.entries())
    await stage.get(Questions).ask(actor, { talkId, words: ASKED[place] ?? '', isNamed: place === 0 });
  const [first] = await stage.get(QuestionQueries).of(moderator.actor, talkId, true);
  if (first) await stage.get(Questions).move(moderator.actor, first.id, 'shown');
}
