import { FollowUps, Issuing, RecommendationQueries, Recommendations } from '#cases';
import { Operation, readBody, versionExpected, Who, type Visit } from '#http';
import { isSignedIn, notFound, type Actor } from '#kernel';
import { Controller, Injectable, Param, Post, Put, Req } from '@nestjs/common';
import { CasesShown, recommendationShown } from './case-shown.js';
import { CaseShown, FollowUpTold, NewRecommendation, RecommendationShown } from './cases.schema.js';

/** Finds a recommendation by its id, for whoever may read its case. */
@Injectable()
export class RecommendationsFound {
  constructor(
    private readonly shown: CasesShown,
    private readonly queries: RecommendationQueries,
  ) {}

  async caseOf(actor: Actor, id: string): Promise<string> {
    const caseId = await this.queries.caseOf(id);
    if (caseId === undefined) throw notFound('this recommendation');
    await this.shown.find(actor, caseId);
    return caseId;
  }

  async one(actor: Actor, caseId: string, id: string) {
    const all = await this.queries.of(caseId, isSignedIn(actor) ? actor.personId : '');
    const found = all.find((one) => one.id === id);
    if (!found) throw notFound('this recommendation');
    return recommendationShown(found);
  }
}

@Controller('api/v1/cases/:id/recommendations')
export class CaseAdviceApi {
  constructor(
    private readonly shown: CasesShown,
    private readonly found: RecommendationsFound,
    private readonly advice: Recommendations,
    private readonly issuing: Issuing,
  ) {}

  @Post()
  @Operation({
    summary: 'Write down a recommendation (reviewer, panel)',
    body: NewRecommendation,
    answer: RecommendationShown,
    status: 201,
  })
  async capture(@Who() actor: Actor, @Param('id') caseId: string, @Req() visit: Visit) {
    await this.shown.find(actor, caseId);
    const { text, ownerId } = readBody(NewRecommendation, visit.body);
    const id = await this.advice.capture(
      actor,
      { id: caseId, version: versionExpected(visit) },
      { words: text, ownerId },
    );
    return this.found.one(actor, caseId, id);
  }

  @Put('issue')
  @Operation({ summary: 'Give the presenter what the panel agreed on (reviewer, panel)', answer: CaseShown })
  async issue(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    await this.issuing.issue(actor, { id, version: versionExpected(visit) });
    return this.shown.one(actor, id);
  }
}

@Controller('api/v1/recommendations/:id')
export class RecommendationApi {
  constructor(
    private readonly found: RecommendationsFound,
    private readonly advice: Recommendations,
    private readonly followUps: FollowUps,
  ) {}

  @Put('agreement')
  @Operation({ summary: 'I agree with it (panel)', answer: RecommendationShown })
  async agree(@Who() actor: Actor, @Param('id') id: string) {
    const caseId = await this.found.caseOf(actor, id);
    await this.advice.agree(actor, { id: caseId }, id);
    return this.found.one(actor, caseId, id);
  }

  @Post('follow-up')
  @Operation({
    summary: 'What became of it (presenter)',
    body: FollowUpTold,
    answer: RecommendationShown,
    status: 201,
  })
  async tell(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    const caseId = await this.found.caseOf(actor, id);
    const { outcome, why = '', happened = '' } = readBody(FollowUpTold, visit.body);
    await this.followUps.answer(
      actor,
      { id: caseId },
      { told: [{ recommendationId: id, outcome, why }], happened },
    );
    return this.found.one(actor, caseId, id);
  }
}
