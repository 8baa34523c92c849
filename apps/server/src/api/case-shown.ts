import {
  CaseTexts,
  CaseViews,
  isOfHub,
  RecommendationQueries,
  TemplateQueries,
  type RecommendationRow,
  type SeenCase,
  type Template,
} from '#cases';
import { isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A case as programs read it: as much as whoever asks may see. Reading is noted. */
@Injectable()
export class CasesShown {
  constructor(
    private readonly views: CaseViews,
    private readonly texts: CaseTexts,
    private readonly templates: TemplateQueries,
    private readonly advice: RecommendationQueries,
  ) {}

  async one(actor: Actor, id: string) {
    const seen = await this.views.open(actor, id);
    const { row } = seen;
    const rest = { templateId: row.templateId, erasedAt: row.erasedAt?.toISOString() ?? null };
    if (seen.why === undefined) return { ...lineOf(seen), ...NOTHING, ...rest };
    const { question, ageBand, region, weeksBefore, parts } = await this.texts.of(id);
    const template = await this.templates.of(row.templateId, row.templateVersion);
    const story = parts[firstPartOf(template)] ?? '';
    const text = { question, ageBand, region, weeksBefore, story, parts, promise: template?.promise ?? null };
    return { ...lineOf(seen), ...text, ...(await this.answers(actor, seen)), ...rest };
  }

  /** Under which key a story stands that comes without one. */
  async firstPart({ row }: SeenCase): Promise<string> {
    return firstPartOf(await this.templates.of(row.templateId, row.templateVersion));
  }

  find(actor: Actor, id: string): Promise<SeenCase> {
    return this.views.open(actor, id);
  }

  private async answers(actor: Actor, { row, why }: SeenCase) {
    const all = await this.advice.of(row.id, isSignedIn(actor) ? actor.personId : '');
    const followUps = await this.advice.followUpsOf(row.id);
    return {
      recommendations: all
        .filter(({ issuedAt }) => isOfHub(why) || issuedAt !== null)
        .map(recommendationShown),
      followUps: followUps.map(({ weeks, dueAt, answeredAt }) => {
        return { weeks, dueAt: new Date(dueAt).toISOString(), answeredAt: iso(answeredAt) };
      }),
    };
  }
}

const NOTHING = {
  ...{
    question: null,
    ageBand: null,
    region: null,
    weeksBefore: null,
    story: null,
    parts: null,
    promise: null,
  },
  ...{ recommendations: [], followUps: [] },
};

function firstPartOf(template: Pick<Template, 'parts'> | undefined): string {
  return template?.parts[0]?.key ?? 'story';
}

export function lineOf({ row, sight, why }: SeenCase) {
  const { id, code, status, sessionId, version } = row;
  return { id, code, status, sessionId, sees: sight.sees, why: why ?? null, version };
}

export function recommendationShown({ id, words, ownerId, agreed, issuedAt, outcome }: RecommendationRow) {
  return { id, text: words, ownerId, agreed: agreed, issuedAt: iso(issuedAt), outcome };
}

function iso(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
