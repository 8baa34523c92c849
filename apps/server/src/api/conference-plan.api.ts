import {
  daysChange,
  Drafts,
  PlannedQueries,
  Releases,
  titleChange,
  tracksChange,
  zoneChange,
} from '#conference';
import { Operation, readBody, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Site } from '../setup/site.js';
import {
  DaysWanted,
  PlanShown,
  Released,
  ReleaseWanted,
  TitleWanted,
  TracksWanted,
  ZoneWanted,
} from './conference-plan.schema.js';
import { planShown } from './conference-plan.shown.js';
import { PLANNERS } from './only.js';

/** A programme in the hands of its organisers: changed where nobody else sees it, and released at once. */
@Controller('api/v1/conferences/:slug/plan')
export class ConferencePlanApi {
  constructor(
    private readonly releases: Releases,
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
    private readonly site: Site,
  ) {}

  @Get()
  @Operation({
    summary: 'The plan, and what a release of it would change (its educator, a coordinator)',
    answer: PlanShown,
  })
  async read(@Who() actor: Actor, @Param('slug') slug: string) {
    return planShown(await this.releases.plan(actor, slug));
  }

  @Put('title')
  @Operation({ only: PLANNERS, summary: 'Plan another title', body: TitleWanted, status: 204 })
  async title(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown): Promise<void> {
    await this.planned.mine(actor, slug);
    const { title, seen } = readBody(TitleWanted, body);
    await this.drafts.change(actor, slug, titleChange(title), seen);
  }

  @Put('time-zone')
  @Operation({
    only: PLANNERS,
    summary:
      'Plan another time zone: every hour stays as it is on its clock. Refused once somebody checked in',
    body: ZoneWanted,
    status: 204,
  })
  async zone(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown): Promise<void> {
    await this.planned.mine(actor, slug);
    const { timeZone, seen } = readBody(ZoneWanted, body);
    await this.drafts.change(actor, slug, zoneChange(timeZone), seen);
  }

  @Put('days')
  @Operation({ only: PLANNERS, summary: 'Plan these days and no others', body: DaysWanted, status: 204 })
  async days(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown): Promise<void> {
    await this.planned.mine(actor, slug);
    const { days, seen } = readBody(DaysWanted, body);
    await this.drafts.change(actor, slug, daysChange(days), seen);
  }

  @Put('tracks')
  @Operation({ only: PLANNERS, summary: 'Plan these tracks and no others', body: TracksWanted, status: 204 })
  async tracks(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown): Promise<void> {
    await this.planned.mine(actor, slug);
    const { tracks, seen } = readBody(TracksWanted, body);
    await this.drafts.change(actor, slug, tracksChange(tracks), seen);
  }

  @Delete('changes')
  @Operation({ only: PLANNERS, summary: 'Take all planned changes back', status: 204 })
  async undo(@Who() actor: Actor, @Param('slug') slug: string): Promise<void> {
    const { changes } = await this.planned.draft(actor, slug);
    await this.drafts.undo(actor, slug, changes);
  }

  @Post('release')
  @Operation({
    only: PLANNERS,
    summary: 'Give the plan to everybody, and ask speakers by letter whether their slots suit them',
    body: ReleaseWanted,
    answer: Released,
  })
  async release(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    await this.planned.mine(actor, slug);
    const { seen } = readBody(ReleaseWanted, body ?? {});
    const addressOf = (secret: string) => `${this.site.baseUrl}/speaking/${secret}`;
    const asked = seen === undefined ? { addressOf } : { addressOf, seen };
    return { version: await this.releases.release(actor, slug, asked) };
  }
}
