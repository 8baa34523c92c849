import {
  Drafts,
  PlannedQueries,
  roomChange,
  roomTakenOut,
  talkChange,
  talkTakenOut,
  type Planned,
} from '#conference';
import { Operation, readBody, Who } from '#http';
import { Clock, newId, notFound, type Actor } from '#kernel';
import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { Changed, RoomWanted, TalkWanted } from './conference-plan.schema.js';
import { PLANNERS } from './only.js';

interface Meant {
  readonly slug: string;
  readonly id: string;
}

/** The rooms of a plan. */
@Controller('api/v1/conferences/:slug/plan/rooms')
export class PlanRoomsApi {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Operation({ only: PLANNERS, summary: 'Plan a room', body: RoomWanted, answer: Changed, status: 201 })
  async add(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    await this.planned.mine(actor, slug);
    const { seen: _seen, ...room } = readBody(RoomWanted, body);
    const change = roomChange(room, () => newId(this.clock.now()));
    return { id: (await this.drafts.change(actor, slug, change)).thing };
  }

  @Put(':id')
  @Operation({ only: PLANNERS, summary: 'Plan a room anew', body: RoomWanted, answer: Changed })
  async change(@Who() actor: Actor, @Param() { slug, id }: Meant, @Body() body: unknown) {
    await refuseUnknown(this.planned, { actor, slug }, ({ rooms }) => rooms.some((room) => room.id === id));
    const { seen, ...room } = readBody(RoomWanted, body);
    const change = roomChange(room, () => newId(this.clock.now()), id);
    return { id: (await this.drafts.change(actor, slug, change, seen)).thing };
  }

  @Delete(':id')
  @Operation({ only: PLANNERS, summary: 'Plan without a room: none of the talks may be in it', status: 204 })
  async takeOut(@Who() actor: Actor, @Param() { slug, id }: Meant): Promise<void> {
    await refuseUnknown(this.planned, { actor, slug }, ({ rooms }) => rooms.some((room) => room.id === id));
    await this.drafts.change(actor, slug, roomTakenOut(id));
  }
}

/** The talks of a plan, by their guids. */
@Controller('api/v1/conferences/:slug/plan/talks')
export class PlanTalksApi {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
  ) {}

  @Post()
  @Operation({ only: PLANNERS, summary: 'Plan a talk', body: TalkWanted, answer: Changed, status: 201 })
  async add(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    await this.planned.mine(actor, slug);
    const { seen: _seen, ...talk } = readBody(TalkWanted, body);
    return { id: (await this.drafts.change(actor, slug, talkChange(talk))).thing };
  }

  @Put(':id')
  @Operation({
    only: PLANNERS,
    summary: 'Plan a talk anew: all of it, also the addresses of its speakers, which nobody reads',
    body: TalkWanted,
    answer: Changed,
  })
  async change(@Who() actor: Actor, @Param() { slug, id }: Meant, @Body() body: unknown) {
    await refuseUnknown(this.planned, { actor, slug }, ({ talks }) => talks.some(({ guid }) => guid === id));
    const { seen, ...talk } = readBody(TalkWanted, body);
    return { id: (await this.drafts.change(actor, slug, talkChange(talk, id), seen)).thing };
  }

  @Delete(':id')
  @Operation({ only: PLANNERS, summary: 'Plan without a talk', status: 204 })
  async takeOut(@Who() actor: Actor, @Param() { slug, id }: Meant): Promise<void> {
    await refuseUnknown(this.planned, { actor, slug }, ({ talks }) => talks.some(({ guid }) => guid === id));
    await this.drafts.change(actor, slug, talkTakenOut(id));
  }
}

async function refuseUnknown(
  queries: PlannedQueries,
  { actor, slug }: { readonly actor: Actor; readonly slug: string },
  isThere: (planned: Planned) => boolean,
): Promise<void> {
  const { planned } = await queries.draft(actor, slug);
  if (!isThere(planned)) throw notFound('this part of the plan');
}
