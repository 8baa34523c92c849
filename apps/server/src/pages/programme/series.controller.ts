import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor } from '#kernel';
import {
  canChange,
  NOT_YOURS_TO_CHANGE,
  SeriesQueries,
  seriesIsPublished,
  SeriesRuns,
  SessionQueries,
  type SeriesRow,
  type SessionRow,
} from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { cardOf } from '../sessions/session-words.js';
import { inFormWords, keepingRoom, seriesDraftOf } from './plan.form.js';
import type { Purpose } from './plan.page.js';
import { Planning } from './planning.js';
import { refusalWords } from './refusal-words.js';
import { publishedSeriesWords } from './published-words.js';

const MOST_SHOWN = 200;

/** A series that is kept: a draft with its dates, or the sessions that came of it. */
@Controller('programme/series/:id')
export class SeriesController {
  constructor(
    private readonly planning: Planning,
    private readonly queries: SeriesQueries,
    private readonly sessions: SessionQueries,
    private readonly runs: SeriesRuns,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('id') id: string) {
    const series = await this.queries.byId(actor, id);
    const { dates, ...plan } = await this.planning.inWords(actor, series);
    const { items } = await this.sessions.list(actor, { seriesId: id }, { limit: MOST_SHOWN });
    const words = await this.planning.words();
    const isDraft = series.status === 'draft';
    return shown('programme/series', {
      ...{
        title: series.title,
        base: `/programme/series/${id}`,
        editHref: `/programme/series/${id}/edit`,
        changeHref: `/programme/series/${id}/change`,
        cancelHref: `/programme/series/${id}/cancel`,
        againHref: `/programme/series/${id}/again`,
        restoreHref: `/programme/series/${id}/restoration`,
        ...plan,
      },
      isDraft: isDraft && canChange(actor, series),
      acts: isDraft || !canChange(actor, series) ? undefined : actsOf(items, this.planning.now()),
      dates: isDraft ? dates : [],
      datesHeading: 'This is a draft. When you publish it, these sessions are made',
      publishText: dates.length === 1 ? 'Publish 1 session' : `Publish ${dates.length} sessions`,
      cards: items.map((session) => cardOf(session, words)),
    });
  }

  @Get('edit')
  async edit(@Who() actor: Actor, @Param('id') id: string) {
    const series = await this.toChange(actor, id);
    return this.planning.form(purposeOf(series), await this.planning.forms.typedOf(series));
  }

  @Post('edit')
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const series = await this.toChange(actor, id);
    const purpose = purposeOf(series);
    const read = await this.planning.forms.read(body, series.leaderIds);
    if (!read.ok) return this.planning.form(purpose, read.typed, inFormWords(read.errors));
    return orRefused(
      async () => {
        const changes = keepingRoom(seriesDraftOf(read.value), series);
        await this.runs.change(actor, { id, version: read.value.version }, changes);
        return seeOther(purpose.backHref, {
          kind: 'success',
          text: 'Your changes are saved. Look at the dates again before you publish.',
        });
      },
      (refusal) => this.planning.form(purpose, body, inFormWords(refusalWords(refusal))),
    );
  }

  @Post('publication')
  async publish(@Who() actor: Actor, @Param('id') id: string) {
    const sessions = await this.runs.publish(actor, { id });
    return seeOther(`/programme/series/${id}`, {
      kind: 'success',
      text: publishedSeriesWords(sessions.length),
    });
  }

  private async toChange(actor: Actor, id: string): Promise<SeriesRow> {
    const series = await this.queries.byId(actor, id);
    authorise(canChange(actor, series), NOT_YOURS_TO_CHANGE);
    if (series.status !== 'draft') throw seriesIsPublished();
    return series;
  }
}

/** What can be done with a published series as a whole. */
function actsOf(sessions: readonly SessionRow[], now: Date) {
  const isThere = (status: SessionRow['status']) =>
    sessions.some((session) => session.status === status && session.startsAt > now);
  const isToCome = isThere('published');
  return { canChange: isToCome, canCancel: isToCome, canRestore: isThere('cancelled') };
}

function purposeOf({ id, title }: SeriesRow): Purpose {
  return { title: `Change: ${title}`, isSeries: true, isChange: true, backHref: `/programme/series/${id}` };
}
