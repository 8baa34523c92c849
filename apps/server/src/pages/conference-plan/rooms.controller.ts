import { Drafts, PlannedQueries, roomChange, roomTakenOut } from '#conference';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { Clock, newId, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RoomForm, roomDraftOf } from './room.form.js';
import { roomPage, roomsPage } from './rooms.page.js';
import { changeWords } from './refused.js';

/** Rooms: their places, what is streamed from them, and how far it is from one to the next. */
@Controller('programme/conferences/:slug/rooms')
export class PlanRoomsController {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async all(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.drawAll(actor, slug);
  }

  @Post()
  async add(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    await this.planned.mine(actor, slug);
    const form = readForm(RoomForm, body);
    if (!form.ok) return this.drawAll(actor, slug, body, form.errors);
    return orRefused(
      async () => {
        await this.drafts.change(actor, slug, roomChange(roomDraftOf(form.value), this.id));
        return seeOther(`/programme/conferences/${slug}/rooms`, {
          kind: 'success',
          text: 'The room is added.',
        });
      },
      (refusal) => this.drawAll(actor, slug, body, changeWords(refusal)),
    );
  }

  @Get(':room')
  async one(@Who() actor: Actor, @Param() { slug, room }: { slug: string; room: string }) {
    return this.drawOne(actor, { slug, room });
  }

  @Post(':room')
  async save(
    @Who() actor: Actor,
    @Param() { slug, room }: { slug: string; room: string },
    @Body() body: Typed,
  ) {
    await this.planned.mine(actor, slug);
    const form = readForm(RoomForm, body);
    if (!form.ok) return this.drawOne(actor, { slug, room, typed: body, errors: form.errors });
    return orRefused(
      async () => {
        const change = roomChange(roomDraftOf(form.value, body), this.id, room);
        await this.drafts.change(actor, slug, change, form.value.seen);
        return seeOther(`/programme/conferences/${slug}/rooms`, { kind: 'success', text: 'Saved.' });
      },
      (refusal) => this.drawOne(actor, { slug, room, typed: body, errors: changeWords(refusal) }),
    );
  }

  @Post(':room/removal')
  async takeOut(@Who() actor: Actor, @Param() { slug, room }: { slug: string; room: string }) {
    return orRefused(
      async () => {
        await this.drafts.change(actor, slug, roomTakenOut(room));
        return seeOther(`/programme/conferences/${slug}/rooms`, {
          kind: 'success',
          text: 'The room is taken out.',
        });
      },
      (refusal) => this.drawOne(actor, { slug, room, errors: changeWords(refusal) }),
    );
  }

  private readonly id = () => newId(this.clock.now());

  private async drawAll(actor: Actor, slug: string, typed: Typed = {}, errors: readonly FieldError[] = []) {
    const model = roomsPage(await this.planned.draft(actor, slug), typed, errors);
    return shown('conference-plan/rooms', model, errors.length > 0 ? 422 : 200);
  }

  private async drawOne(
    actor: Actor,
    {
      slug,
      room,
      typed,
      errors = [],
    }: { slug: string; room: string; typed?: Typed; errors?: FieldError[] | readonly FieldError[] },
  ) {
    const model = roomPage(await this.planned.draft(actor, slug), { room, typed, errors });
    return shown('conference-plan/room', model, errors.length > 0 ? 422 : 200);
  }
}
