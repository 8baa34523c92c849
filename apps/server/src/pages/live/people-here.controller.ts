import { shown, Who } from '#http';
import { keyIn, type Actor } from '#kernel';
import { OpenStays, RoomVisits } from '#live';
import { Controller, Get, Param, Query } from '@nestjs/common';

const SHOWN_AT_ONCE = 100;

/** Everybody who is in a room now, for those who are in it: the page of a full room names only some. */
@Controller('sessions/:id/live/people')
export class PeopleHereController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly stays: OpenStays,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('id') id: string, @Query('cursor') cursor?: string) {
    const { title } = await this.visits.inside(actor, id);
    const after = cursor === undefined ? undefined : keyIn(cursor);
    const { items, next } = await this.stays.list(id, { limit: SHOWN_AT_ONCE, ...(after ? { after } : {}) });
    const base = `/sessions/${id}/live`;
    return shown('live/people', {
      ...{ title: 'Who is here now', session: title, back: { href: base, text: 'The room' } },
      rows: items.map(({ name, role, workplace }) => [name, role, workplace ?? 'Not known']),
      more: next === null ? undefined : `${base}/people?cursor=${encodeURIComponent(next)}`,
    });
  }
}
