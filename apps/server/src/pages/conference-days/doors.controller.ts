import { CheckIns } from '#attendance';
import { Who, type Reply } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { DoorScreens } from '../attendance/door-screens.js';

/** The screen at the door of a room, or of one talk. */
@Controller('conferences/:slug/doors/:door')
export class TalkDoorController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly screens: DoorScreens,
  ) {}

  @Get()
  async show(
    @Who() actor: Actor,
    @Param() { slug, door: id }: { slug: string; door: string },
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const door = await this.checkIns.talkDoor(actor, id);
    const back = { href: `/conferences/${encodeURIComponent(slug)}/on-the-day`, text: 'All doors' };
    return this.screens.draw(door, reply, back);
  }
}
