import {
  CaseDrafts,
  CaseFiles,
  CaseLessons,
  LessonSharing,
  CaseLife,
  CaseReviews,
  CaseSubmissions,
  CaseViews,
  CaseWriting,
  FollowUps,
  FollowUpsByTheClock,
  Issuing,
  RecommendationQueries,
  Recommendations,
} from '#cases';
import {
  ACCEPTED,
  ANSWERED,
  BEGUN,
  HELD,
  LESSON,
  NEXT_LESSON,
  WAITING,
  type DemoCase,
} from './data/cases.js';
import { DIARY } from './data/clinic-questions.js';
import { Paper } from '../pdf/paper.js';
import { DAY, later, MINUTE, WEEK, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

const PROMISED = { isPromised: true, isChecked: true };
const CLINICS = 'Children’s palliative care case clinic';

/** A case that was accepted for a clinic of the past, before that clinic was held. */
export interface Brought {
  readonly id: string;
  readonly clinic: Planned;
}

/** Before the year is played: a case can only be booked for a session that is still to come. */
export async function bringToPastClinic(
  stage: Stage,
  network: DemoNetwork,
  sessions: readonly Planned[],
): Promise<Brought | undefined> {
  const clinic = clinicsAmong(sessions).findLast(({ endsAt }) => +endsAt < +stage.weeksFromNow(-5));
  if (!clinic) return undefined;
  const amina = network.cast.amina.actor;
  const id = await stage.together(async () => {
    stage.at(later(clinic.startsAt, -9 * DAY));
    const sentId = await sent(stage, network, ANSWERED);
    stage.at(later(clinic.startsAt, -8 * DAY));
    await stage.get(CaseReviews).take(amina, { id: sentId });
    await stage.get(CaseViews).open(amina, sentId);
    await stage.get(CaseReviews).ask(amina, { id: sentId }, 'Does he sleep by day, and for how long?');
    stage.at(later(clinic.startsAt, -7 * DAY));
    const answer = 'For an hour after school, in the car.';
    await stage.get(CaseReviews).reply(network.cast.ben.actor, { id: sentId }, answer);
    await stage.get(CaseReviews).accept(amina, { id: sentId }, clinic.id);
    return sentId;
  });
  return { id, clinic };
}

/** Five cases: one answered and followed up, one ahead, one that waits for a reviewer, one held, one begun. */
export async function bringCases(
  stage: Stage,
  network: DemoNetwork,
  { sessions, brought }: { sessions: readonly Planned[]; brought: Brought | undefined },
): Promise<void> {
  const ahead = clinicsAmong(sessions).find(({ startsAt }) => startsAt > later(stage.now, DAY));
  const drafted = ahead && (await withDiary(stage, network));
  await stage.together(async () => {
    if (brought) await answered(stage, network, brought);
    if (drafted) await accepted(stage, network, { id: drafted, session: ahead.id });
    stage.at(later(stage.now, -2 * DAY));
    await sent(stage, network, WAITING);
    await held(stage, network);
    stage.at(later(stage.now, -DAY));
    await begun(stage, network, BEGUN);
  });
  stage.at(stage.now);
}

export function clinicsAmong(sessions: readonly Planned[]): Planned[] {
  return sessions.filter(({ title }) => title.startsWith(CLINICS));
}

async function answered(stage: Stage, network: DemoNetwork, { id, clinic }: Brought): Promise<void> {
  const amina = network.cast.amina.actor;
  stage.at(later(clinic.endsAt, 5 * MINUTE));
  await stage.get(CaseLife).present(amina, { id });
  await recommended(stage, network, { id, from: clinic.endsAt });
  stage.at(later(clinic.endsAt, 4 * WEEK + DAY));
  await stage.get(FollowUpsByTheClock).askDue();
  await toldWhatHappened(stage, network, id);
  const lesson = await stage.get(CaseLessons).add(amina, { id }, LESSON);
  await stage.get(LessonSharing).share(network.cast.oli.actor, lesson);
  await stage.get(CaseLessons).add(amina, { id }, NEXT_LESSON);
}

async function recommended(
  stage: Stage,
  { cast }: DemoNetwork,
  { id, from }: { id: string; from: Date },
): Promise<void> {
  const advice = stage.get(Recommendations);
  // At one moment they would stand in any order.
  for (const [place, words] of ANSWERED.advice.entries()) {
    stage.at(later(from, (5 + place) * MINUTE));
    const one = await advice.capture(cast.amina.actor, { id }, { words });
    await advice.agree(cast.amina.actor, { id }, one);
  }
  await stage.get(Issuing).issue(cast.amina.actor, { id });
}

async function toldWhatHappened(stage: Stage, { cast }: DemoNetwork, id: string): Promise<void> {
  const all = await stage.get(RecommendationQueries).of(id, '');
  const told = all.map(({ id: recommendationId }, place) => {
    const isPart = place === 1;
    return {
      recommendationId,
      outcome: isPart ? 'partly' : 'adopted',
      why: isPart ? 'Every second week is what they have' : '',
    } as const;
  });
  await stage.get(FollowUps).answer(cast.ben.actor, { id }, { told, happened: ANSWERED.happened });
}

/** A draft with a page: drawing one takes as long as a hundred acts, and nothing waits for it. */
async function withDiary(stage: Stage, network: DemoNetwork): Promise<string> {
  stage.at(later(stage.now, -5 * DAY));
  const id = await begun(stage, network, ACCEPTED);
  const paper = await Paper.begin({ title: DIARY.title, author: 'Elm House', at: stage.now });
  paper.heading(DIARY.title);
  paper.table({ columns: DIARY.columns, rows: DIARY.lines });
  const file = { fileName: `${DIARY.title}.pdf`, bytes: await paper.bytes() };
  await stage.get(CaseFiles).add(network.cast[ACCEPTED.by].actor, id, { file, alternative: DIARY.shows });
  return id;
}

async function accepted(
  stage: Stage,
  network: DemoNetwork,
  { id, session }: { id: string; session: string },
): Promise<void> {
  stage.at(later(stage.now, -5 * DAY));
  await stage.get(CaseSubmissions).submit(network.cast[ACCEPTED.by].actor, { id }, PROMISED);
  stage.at(later(stage.now, -4 * DAY));
  await stage.get(CaseReviews).accept(network.cast.amina.actor, { id }, session);
  // Somebody of the panel reads it before the day, and its presenter sees that.
  await stage.get(CaseViews).open(network.cast.amina.actor, id);
}

export async function sent(stage: Stage, network: DemoNetwork, demo: DemoCase): Promise<string> {
  const id = await begun(stage, network, demo);
  await stage.get(CaseSubmissions).submit(network.cast[demo.by].actor, { id }, PROMISED);
  return id;
}

/** What looks like a number of somebody, and is that of a pump: a reviewer looks first. */
async function held(stage: Stage, network: DemoNetwork): Promise<void> {
  const id = await begun(stage, network, HELD);
  await stage.get(CaseSubmissions).hold(network.cast[HELD.by].actor, { id }, PROMISED);
}

async function begun(stage: Stage, { cast }: DemoNetwork, { by, text }: DemoCase): Promise<string> {
  const { actor } = cast[by];
  const id = await stage.get(CaseDrafts).begin(actor, { question: text.question });
  await stage.get(CaseWriting).write(actor, { id }, text);
  return id;
}
