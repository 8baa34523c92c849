import { ConferenceQueries, ReleaseQueries } from '#conference';
import { Open, shown } from '#http';
import { momentInWords } from '#programme';
import { Controller, Get, Param } from '@nestjs/common';
import { lineInWords, withoutLines } from './plan-words.js';

/** What changed from one version of the programme to the next, for everybody. */
@Open()
@Controller('conferences/:slug/changes')
export class ChangesController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly releases: ReleaseQueries,
  ) {}

  @Get()
  async show(@Param('slug') slug: string) {
    const { id, title, timeZone } = await this.queries.there(slug);
    const releases = await this.releases.of(id);
    return shown('conference-plan/changes', {
      title: `What changed: ${title}`,
      conference: title,
      back: { href: `/conferences/${slug}`, text: 'Back to the programme' },
      releases: releases.map(({ number, releasedAt, lines, talks }) => ({
        name: `Version ${number}`,
        when: momentInWords(new Date(releasedAt), timeZone),
        lines: lines.map(lineInWords),
        without: withoutLines({ number, talks }),
      })),
    });
  }
}
