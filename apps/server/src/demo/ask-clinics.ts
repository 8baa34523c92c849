import {
  CaseAnswers,
  CaseLife,
  CaseReviews,
  CaseSubmissions,
  CaseWriting,
  FollowUpsByTheClock,
  Issuing,
  Recommendations,
} from '#cases';
import { ClinicAnswers, ClinicQuestions } from '#clinic-questions';
import { Conversations } from '#discussion';
import { clinicsAmong, type Brought } from './bring-cases.js';
import { CAME_BACK, ON_ITS_WAY, type DemoQuestion } from './data/clinic-questions.js';
import { DAY, later, MINUTE, WEEK, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

const PROMISED = { isPromised: true, isChecked: true };

/** Before the year is played: a question can only be taken to a clinic that is still to come. */
export async function askPastClinic(
  stage: Stage,
  network: DemoNetwork,
  sessions: readonly Planned[],
): Promise<Brought | undefined> {
  const clinic = clinicsAmong(sessions)
    .filter(({ endsAt }) => +endsAt < +stage.weeksFromNow(-5))
    .at(-2);
  if (!clinic) return undefined;
  const { amina, priya } = network.cast;
  return stage.together(async () => {
    stage.at(later(clinic.startsAt, -12 * DAY));
    const threadId = await asked(stage, network, CAME_BACK);
    stage.at(later(clinic.startsAt, -11 * DAY));
    await stage.get(Conversations).reply(priya.actor, { threadId, text: CAME_BACK.reply });
    stage.at(later(clinic.startsAt, -10 * DAY));
    const id = await taken(stage, network, { demo: CAME_BACK, threadId, clinic });
    stage.at(later(clinic.startsAt, -9 * DAY));
    await stage.get(CaseReviews).accept(amina.actor, { id }, clinic.id);
    return { id, clinic };
  });
}

/** One that came back to its conversation, and one that is on its way to the next clinic. */
export async function askClinics(
  stage: Stage,
  network: DemoNetwork,
  { sessions, brought }: { sessions: readonly Planned[]; brought: Brought | undefined },
): Promise<void> {
  const clinic = clinicsAmong(sessions).find(({ startsAt }) => startsAt > later(stage.now, DAY));
  await stage.together(async () => {
    if (brought) await cameBack(stage, network, brought);
    if (!clinic) return;
    stage.at(later(stage.now, -3 * DAY));
    const threadId = await asked(stage, network, ON_ITS_WAY);
    stage.at(later(stage.now, -2 * DAY));
    await taken(stage, network, { demo: ON_ITS_WAY, threadId, clinic });
  });
  stage.at(stage.now);
}

async function asked(
  stage: Stage,
  { cast }: DemoNetwork,
  { by, title, text }: DemoQuestion,
): Promise<string> {
  const words = { spaceId: 'everybody', title, text };
  return (await stage.get(Conversations).begin(cast[by].actor, words)).threadId;
}

async function taken(
  stage: Stage,
  { cast }: DemoNetwork,
  { demo, threadId, clinic }: { demo: DemoQuestion; threadId: string; clinic: Planned },
): Promise<string> {
  const { actor } = cast[demo.by];
  const { question, story, rest } = demo;
  const wish = { threadId, sessionId: clinic.id, question, story, hasLooked: true };
  const id = await stage.get(ClinicQuestions).take(actor, wish);
  await stage.get(CaseWriting).write(actor, { id }, rest);
  await stage.get(CaseSubmissions).submit(actor, { id }, PROMISED);
  return id;
}

async function cameBack(stage: Stage, { cast }: DemoNetwork, { id, clinic }: Brought): Promise<void> {
  const amina = cast.amina.actor;
  stage.at(later(clinic.endsAt, 5 * MINUTE));
  await stage.get(CaseLife).present(amina, { id });
  for (const [place, words] of CAME_BACK.advice.entries()) {
    stage.at(later(clinic.endsAt, (5 + place) * MINUTE));
    const one = await stage.get(Recommendations).capture(amina, { id }, { words });
    await stage.get(Recommendations).agree(amina, { id }, one);
  }
  await stage.get(Issuing).issue(amina, { id });
  await stage.get(CaseAnswers).write(amina, { id }, CAME_BACK.back);
  stage.at(later(clinic.endsAt, 2 * DAY));
  const mark = (await stage.get(CaseAnswers).of(id))?.mark ?? '';
  await stage.get(ClinicAnswers).agree(cast[CAME_BACK.by].actor, id, mark);
  // What became of it is still to be told: somebody of the cast is asked.
  stage.at(later(clinic.endsAt, 4 * WEEK + DAY));
  await stage.get(FollowUpsByTheClock).askDue();
}
