import { ClinicQuestionQueries } from '#clinic-questions';
import {
  CaseAnswers,
  CaseBookings,
  CaseFiles,
  CaseSettings,
  CaseTexts,
  CaseViews,
  erasedOn,
  isOfHub,
  LessonQueries,
  mayDo,
  mayMove,
  RecommendationQueries,
  SubmissionChecks,
  type SeenCase,
} from '#cases';
import { SpaceQueries } from '#discussion';
import { isSignedIn, type Actor } from '#kernel';
import { RoomQueries } from '#live';
import { Injectable } from '@nestjs/common';

/** What whoever looks may choose from. */
@Injectable()
export class CaseChoices {
  constructor(
    private readonly bookings: CaseBookings,
    private readonly lessons: LessonQueries,
    private readonly rooms: RoomQueries,
  ) {}

  async of(actor: Actor, seen: SeenCase) {
    const books = mayMove('accept', seen) || mayMove('rebook', seen);
    const isHub = isOfHub(seen.why);
    return {
      isHub,
      sessions: books ? await this.bookings.ahead(actor) : [],
      saidInRoom: mayDo('recommend', seen) ? await this.said(seen.row.sessionId) : [],
      lessons: isHub ? await this.lessons.ofCase(seen.row.id) : [],
    };
  }

  /** What was called a recommendation in the session's room, while it was on. */
  private async said(sessionId: string | null): Promise<string[]> {
    if (sessionId === null) return [];
    const { room } = await this.rooms.whole(sessionId, 'some');
    return room.lines.filter(({ kind }) => kind === 'recommendation').map(({ text }) => text);
  }
}

/** The conversation that a case came from, and what is to go back to it: for its presenter and those who answer it. */
@Injectable()
export class CaseOrigins {
  constructor(
    private readonly questions: ClinicQuestionQueries,
    private readonly answers: CaseAnswers,
    private readonly spaces: SpaceQueries,
  ) {}

  async of(actor: Actor, { row, why }: SeenCase) {
    if (why !== 'presenter' && !isOfHub(why)) return undefined;
    const question = await this.questions.ofCase(row.id);
    if (!question) return undefined;
    const [answer, spaces] = await Promise.all([this.answers.of(row.id), this.spaces.seenBy(actor)]);
    // Who answers a case need not be of the space in which it was asked.
    return { question, answer, isSeen: spaces.some(({ id }) => id === question.spaceId) };
  }
}

/** What belongs to a case besides its story. */
@Injectable()
export class CaseParts {
  constructor(
    private readonly texts: CaseTexts,
    private readonly advice: RecommendationQueries,
    private readonly settings: CaseSettings,
    private readonly more: CaseChoices,
  ) {}

  async of(actor: Actor, { row, ...seen }: SeenCase) {
    const me = isSignedIn(actor) ? actor.personId : '';
    const [words, recommendations, followUps, rules] = await Promise.all([
      this.texts.wordsOf(row.id),
      this.advice.of(row.id, me),
      this.advice.followUpsOf(row.id),
      this.settings.rules(),
    ]);
    const choices = await this.more.of(actor, { row, ...seen });
    const owners = choices.isHub ? await this.advice.ownersFor(row.id) : [];
    return { words, recommendations, followUps, erasedOn: erasedOn(row, rules), owners, ...choices };
  }
}

/** Its pictures and documents, and where it came from. */
@Injectable()
export class CaseSurroundings {
  constructor(
    private readonly files: CaseFiles,
    private readonly origins: CaseOrigins,
  ) {}

  async of(actor: Actor, seen: SeenCase) {
    return { files: await this.files.of(seen), origin: await this.origins.of(actor, seen) };
  }
}

/** Reads what the page of a case is made of. Reading is noted: the presenter sees who looked. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly views: CaseViews,
    private readonly checks: SubmissionChecks,
    private readonly parts: CaseParts,
    private readonly around: CaseSurroundings,
  ) {}

  async of(actor: Actor, id: string) {
    const seen = await this.views.open(actor, id);
    if (seen.why === undefined) return { seen, story: undefined };
    const checked = await this.checks.of(seen.row);
    const around = await this.around.of(actor, seen);
    return { seen, story: { checked, ...around, ...(await this.parts.of(actor, seen)) } };
  }
}

export type CaseFacts = Awaited<ReturnType<CaseReading['of']>>;
export type StoryFacts = NonNullable<CaseFacts['story']>;
