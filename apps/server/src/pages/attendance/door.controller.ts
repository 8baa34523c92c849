import { CheckIns } from '#attendance';
import { Who, type Reply } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { DoorScreens } from './door-screens.js';

@Controller('sessions/:id/door')
export class DoorController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly screens: DoorScreens,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const door = await this.checkIns.door(actor, id);
    return this.screens.draw(door, reply, { href: `/sessions/${id}/register`, text: 'The register' });
  }
}
