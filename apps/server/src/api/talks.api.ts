import { ConferenceQueries, QuestionQueries, Questions, TalkPlaceQueries, TalkPlaces } from '#conference';
import { Operation, readBody, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { RUNNERS } from './only.js';
import { PlacesListShown, PlaceShown, QuestionAsked, QuestionMoved, QuestionsShown } from './talks.schema.js';

/** Signing up for a talk that needs it. */
@Controller('api/v1/talks/:id/place')
export class TalkPlaceApi {
  constructor(
    private readonly places: TalkPlaces,
    private readonly queries: TalkPlaceQueries,
    private readonly conferences: ConferenceQueries,
  ) {}

  @Put()
  @Operation({ summary: 'Take a place for me, or the last in the waiting list', answer: PlaceShown })
  async join(@Who() actor: Actor, @Param('id') id: string) {
    await this.places.join(actor, id);
    return this.shown(actor, id);
  }

  @Delete()
  @Operation({ summary: 'Give my place up, or leave the waiting list', status: 204 })
  async leave(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.places.leave(actor, id);
  }

  private async shown(actor: Actor, id: string) {
    const { conference } = await this.conferences.talkById(id);
    const places = await this.queries.seenBy(conference.id, isSignedIn(actor) ? actor.personId : '');
    const seen = places.get(id);
    return { status: seen?.mine ?? null, position: seen?.position ?? null };
  }
}

/** Who signed up. */
@Controller('api/v1/talks/:id/places')
export class TalkPlacesApi {
  constructor(
    private readonly queries: TalkPlaceQueries,
    private readonly conferences: ConferenceQueries,
  ) {}

  @Get()
  @Operation({
    only: RUNNERS,
    summary: 'Who has a place and who waits (whoever runs the conference)',
    answer: PlacesListShown,
  })
  async list(@Who() actor: Actor, @Param('id') id: string) {
    const { conference, talk } = await this.conferences.talkById(id);
    const { people } = await this.queries.list(actor, conference.slug, talk.slug);
    const items = people.map((one) => ({ ...one, joinedAt: new Date(one.joinedAt).toISOString() }));
    return { capacity: talk.ours.capacity, items };
  }
}

/** The questions to a talk. */
@Controller('api/v1/talks/:id/questions')
export class TalkQuestionsApi {
  constructor(
    private readonly conferences: ConferenceQueries,
    private readonly queries: QuestionQueries,
    private readonly questions: Questions,
  ) {}

  @Get()
  @Operation({
    summary: 'Those that everybody reads and your own; all of them, for whoever moderates',
    answer: QuestionsShown,
  })
  async list(@Who() actor: Actor, @Param('id') id: string) {
    const { conference } = await this.conferences.talkById(id);
    return { items: await this.queries.of(actor, id, canChange(actor, conference)) };
  }

  @Post()
  @Operation({
    summary: 'Ask: it is shown once whoever runs the conference has read it',
    body: QuestionAsked,
    answer: QuestionsShown,
    status: 201,
  })
  async ask(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    await this.conferences.talkById(id);
    await this.questions.ask(actor, { talkId: id, ...readBody(QuestionAsked, body) });
    return this.list(actor, id);
  }
}

/** One question: the votes for it, and how it stands. */
@Controller('api/v1/questions/:id')
export class QuestionApi {
  constructor(private readonly questions: Questions) {}

  @Put('vote')
  @Operation({ summary: 'Vote for a question of somebody else', status: 204 })
  async vote(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.questions.vote(actor, id);
  }

  @Delete('vote')
  @Operation({ summary: 'Take my vote back', status: 204 })
  async takeVoteBack(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.questions.takeVoteBack(actor, id);
  }

  @Put('status')
  @Operation({
    only: RUNNERS,
    summary: 'Show, hide or mark as answered (whoever runs the conference)',
    body: QuestionMoved,
    status: 204,
  })
  async move(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.questions.refuseOthers(actor, id);
    await this.questions.move(actor, id, readBody(QuestionMoved, body).status);
  }
}
