import {
  CaseAnswers,
  CaseFiles,
  CaseLife,
  CaseReleases,
  CaseReviews,
  CasesByTheClock,
  CaseSettings,
  CaseSubmissions,
  CaseViews,
  CaseWriting,
  FollowUps,
  FollowUpsByTheClock,
  Issuing,
  RecommendationQueries,
  Recommendations,
} from '#cases';
import { ClinicQuestions } from '#clinic-questions';
import { Conversations } from '#discussion';
import { personActor, SYSTEM, type Actor } from '#kernel';
import { People } from '#people';
import { Registrations, SessionLeaders, type SessionDraft } from '#programme';
import { document } from '../../libs/attachments/src/files.fixture.js';
import { castOf, educator, type Cast } from './cast.js';
import { publishedClinic } from './programme.js';
import type { House } from './house.js';

/** Stands in every text that belongs to the case; nothing else in the house says it. */
export const MARK = 'zebrafish';
/** Stands in what reviewer and presenter say to each other. */
export const ASIDE = 'walrus';

const CLINIC_DAY = new Date('2026-11-30T00:00:00Z');
const AFTER_CLINIC = new Date('2026-11-30T14:00:00Z');
const FOUR_WEEKS_LATER = new Date('2026-12-28T15:00:00Z');
const A_YEAR_LATER = new Date('2027-12-06T12:00:00Z');

/** Everybody who might see a case, by what they are to it. */
export interface Onlookers {
  readonly presenter: string;
  readonly colleague: string;
  readonly reviewer: string;
  readonly 'other reviewer': string;
  readonly 'panel member': string;
  readonly registered: string;
  readonly 'other educator': string;
  readonly coordinator: string;
  readonly member: string;
  readonly stranger: undefined;
}

/** A case that goes from state to state, with somebody of every kind beside it. */
export interface CaseOnItsWay {
  readonly id: string;
  readonly code: string;
  readonly session: string;
  /** A document of it, of one page. */
  readonly file: string;
  /** The conversation that it was taken from, which every member reads. */
  readonly thread: string;
  readonly people: Onlookers;
  /** Moves it on, in this order; each answers once it stands there. */
  readonly steps: readonly (readonly [string, () => Promise<void>])[];
}

export async function caseOnItsWay(house: House, changes: Partial<SessionDraft> = {}): Promise<CaseOnItsWay> {
  const cast = await castOf(house);
  const session = await publishedClinic(house, cast, changes);
  const people = await peopleAround(house, cast);
  const ben = cast.ben.actor;
  const reviewer = personActor(people.reviewer, 'educator');
  const panel = cast.priya.actor;
  await house
    .get(SessionLeaders)
    .name(cast.amina.actor, { id: session }, { personId: cast.priya.id, role: 'panel' });
  await house.get(Registrations).register(cast.joan.actor, { sessionId: session, personId: cast.joan.id });
  const { threadId: thread } = await house
    .get(Conversations)
    .begin(ben, { spaceId: 'everybody', title: 'Who has met this before?', text: 'I would like to ask.' });
  const id = await written(house, ben, { session, thread });
  const file = await house.get(CaseFiles).add(ben, id, {
    file: { fileName: `${MARK}.pdf`, bytes: await document([`The ${MARK} sleeps two hours.`]) },
    alternative: `How a ${MARK} sleeps.`,
  });
  await house.get(CaseFiles).describe(ben, id, file, new Map([[1, `The nights of a ${MARK}.`]]));
  const { row } = await house.get(CaseViews).open(ben, id);
  const promised = { isPromised: true, isChecked: true };
  const reviews = house.get(CaseReviews);
  const submissions = house.get(CaseSubmissions);
  const talk = async () => {
    await reviews.take(reviewer, { id });
    await reviews.ask(reviewer, { id }, `Is there a ${ASIDE}?`);
    await reviews.reply(ben, { id }, `There is a ${ASIDE}.`);
  };
  const steps = [
    ['draft', () => Promise.resolve()],
    ['held', () => submissions.hold(ben, { id }, promised)],
    ['submitted', () => house.get(CaseReleases).release(reviewer, { id }, `It is a ${ASIDE}.`)],
    ['in review', talk],
    ['accepted, before the day', () => reviews.accept(reviewer, { id }, session)],
    ['accepted, on the day', () => at(house, CLINIC_DAY)],
    ['presented', () => presented(house, reviewer, { id, panel })],
    ['recommended', () => recommended(house, reviewer, id)],
    ['followed up', () => followedUp(house, ben, id)],
    ['closed', () => house.get(CaseLife).close(ben, { id })],
    ['erased', () => erased(house)],
  ] as const;
  return { id, code: row.code, session, file, thread, people, steps };
}

async function peopleAround(house: House, cast: Cast): Promise<Onlookers> {
  const join = (name: string, organisationId: string, accessLevel: 'member' | 'educator') =>
    house.get(People).add(SYSTEM, {
      ...{ name, email: `${name.split(' ')[0]!.toLowerCase()}@northmoor.example` },
      ...{ organisationId, roleId: 'community-nurse', accessLevel },
    });
  const colleague = await join('Cerys Colleague', cast.places.community, 'member');
  const reviewer = await join('Rhys Reviewer', cast.places.hub, 'educator');
  const another = await join('Orla Other', cast.places.hub, 'educator');
  for (const one of [reviewer, another]) await house.get(CaseSettings).nameReviewer(cast.oli.actor, one);
  return {
    ...{ presenter: cast.ben.id, colleague, reviewer, 'other reviewer': another },
    ...{
      'panel member': cast.priya.id,
      registered: cast.joan.id,
      'other educator': await educator(house, cast),
    },
    ...{ coordinator: cast.oli.id, member: cast.tomos.id, stranger: undefined },
  };
}

async function written(
  house: House,
  ben: Actor,
  { session, thread }: { session: string; thread: string },
): Promise<string> {
  const story = `The ${MARK} does not sleep.`;
  const words = { question: `What would a ${MARK} need?`, story, hasLooked: false };
  const id = await house.get(ClinicQuestions).take(ben, { ...words, sessionId: session, threadId: thread });
  await house.get(CaseWriting).write(
    ben,
    { id },
    {
      ...{ ageBand: '5 to 9 years', region: 'North', weeksBefore: 4, sessionId: session },
      parts: { tried: `A ${MARK} lamp.`, matters: '', team: '' },
    },
  );
  return id;
}

function at(house: House, moment: Date): Promise<void> {
  house.clock.setTo(moment);
  return Promise.resolve();
}

async function presented(
  house: House,
  reviewer: Actor,
  { id, panel }: { id: string; panel: Actor },
): Promise<void> {
  await at(house, AFTER_CLINIC);
  await house.get(CaseLife).present(reviewer, { id });
  const words = `Give the ${MARK} a warm bath.`;
  const one = await house.get(Recommendations).capture(reviewer, { id }, { words });
  await house.get(Recommendations).agree(panel, { id }, one);
}

/** What is to go back to the conversation waits for a second person, and so belongs to the case. */
async function recommended(house: House, reviewer: Actor, id: string): Promise<void> {
  await house.get(Issuing).issue(reviewer, { id });
  await house.get(CaseAnswers).write(reviewer, { id }, `Keep a ${MARK} warm.`);
}

async function followedUp(house: House, ben: Actor, id: string): Promise<void> {
  await at(house, FOUR_WEEKS_LATER);
  await house.get(FollowUpsByTheClock).askDue();
  const [one] = await house.get(RecommendationQueries).of(id, '');
  const told = [{ recommendationId: one!.id, outcome: 'partly', why: `The ${MARK} was cold.` } as const];
  await house.get(FollowUps).answer(ben, { id }, { told, happened: `The ${MARK} sleeps.` });
}

async function erased(house: House): Promise<void> {
  await at(house, A_YEAR_LATER);
  await house.get(CasesByTheClock).eraseDue();
}
