import { Open, shown } from '#http';
import { LetterStops } from '#notifications';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { stopPage } from './notifications.page.js';

/**
 * Where a letter's own "stop" leads. Opening it changes nothing, since mail scanners open every link. The
 * POST is a person's press or a mail program's (RFC 8058): neither is asked to sign in, both get the same answer.
 */
@Open()
@Controller('stop/:token')
export class StopController {
  constructor(private readonly letters: LetterStops) {}

  @Get()
  ask(@Param('token') token: string) {
    return shown('account/stop', stopPage(this.letters.orderOf(token), false));
  }

  @Post()
  @HttpCode(200)
  async stop(@Param('token') token: string) {
    return shown('account/stop', stopPage(await this.letters.stop(token), true));
  }
}
