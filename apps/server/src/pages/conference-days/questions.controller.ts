import { ConferenceQueries, QuestionQueries, Questions, type ConferenceRow, type TalkRow } from '#conference';
import { orRefused, readBody, seeOther, shown, statusOf, Who, type Typed } from '#http';
import type { Actor, DomainError } from '#kernel';
import { canChange } from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { questionsPage } from './questions.page.js';

const text = z.string().catch('');
const AskForm = z.object({ words: text, named: text });
const VoteForm = z.object({ vote: z.string().optional(), unvote: z.string().optional() });
const MoveForm = z.object({ question: text, status: text });

interface Meant {
  readonly slug: string;
  readonly talk: string;
}

/** The questions to a talk: people ask and vote, those who run the conference show, hide and mark what is answered. */
@Controller('conferences/:slug/talks/:talk/questions')
export class QuestionsController {
  constructor(
    private readonly conferences: ConferenceQueries,
    private readonly queries: QuestionQueries,
    private readonly questions: Questions,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param() meant: Meant) {
    return this.draw(actor, await this.found(meant));
  }

  @Post()
  async ask(@Who() actor: Actor, @Param() meant: Meant, @Body() body: Typed) {
    const found = await this.found(meant);
    const { words, named } = readBody(AskForm, body);
    return orRefused(
      async () => {
        await this.questions.ask(actor, { talkId: found.talk.id, words, isNamed: named === 'yes' });
        const notice = 'Thank you. Others see your question as soon as those who run the talk have read it.';
        return seeOther(pathOf(meant), { kind: 'success', text: notice });
      },
      (refusal) => this.draw(actor, found, { typed: body, refusal }),
    );
  }

  @Post('votes')
  async vote(@Who() actor: Actor, @Param() meant: Meant, @Body() body: unknown) {
    const { vote, unvote } = readBody(VoteForm, body);
    if (vote !== undefined) await this.questions.vote(actor, vote);
    if (unvote !== undefined) await this.questions.takeVoteBack(actor, unvote);
    return seeOther(`${pathOf(meant)}#q-${encodeURIComponent(vote ?? unvote ?? '')}`);
  }

  @Post('standing')
  async move(@Who() actor: Actor, @Param() meant: Meant, @Body() body: unknown) {
    const { question, status } = readBody(MoveForm, body);
    await this.questions.move(actor, question, status);
    return seeOther(`${pathOf(meant)}#q-${encodeURIComponent(question)}`);
  }

  private async found({ slug, talk }: Meant) {
    const conference = await this.conferences.there(slug);
    return { conference, talk: await this.conferences.talk(conference.id, talk) };
  }

  private async draw(
    actor: Actor,
    found: { conference: ConferenceRow; talk: TalkRow },
    wrong?: { typed: Typed; refusal: DomainError },
  ) {
    const isModerator = canChange(actor, found.conference);
    const questions = await this.queries.of(actor, found.talk.id, isModerator);
    const page = questionsPage({ ...found, questions, isModerator, wrong });
    return shown('conference-days/questions', page, wrong ? statusOf(wrong.refusal.kind) : 200);
  }
}

function pathOf({ slug, talk }: Meant): string {
  return `/conferences/${encodeURIComponent(slug)}/talks/${encodeURIComponent(talk)}/questions`;
}
