import { CheckIns, clockTime, type Door } from '#attendance';
import { shown, Who, type Reply } from '#http';
import { counted, type Actor } from '#kernel';
import { safe } from '#views';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { clockSpan } from '../study-days/day-words.js';

/** Seconds after which the screen asks for the next code: well within the half minute that a code is good. */
const AGAIN = '15';

@Controller('sessions/:id/door')
export class DoorController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly site: Site,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const door = await this.checkIns.door(actor, id);
    if (door.state !== 'closed') void reply.header('Refresh', AGAIN);
    const qr = door.state === 'open' ? await this.qr(door.code) : undefined;
    return shown('attendance/door', {
      ...doorWords(door),
      qr,
      site: this.site.baseUrl.replace(/^https?:\/\//, ''),
    });
  }

  private async qr(code: string) {
    const address = `${this.site.baseUrl}/check-in/${code}`;
    const { default: QRCode } = await import('qrcode');
    return safe(await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }));
  }
}

function doorWords({ session, part, opensAt, state, checkedIn }: Door) {
  const { timeZone } = session;
  const ends = part?.end ?? session.endsAt;
  return {
    title: session.title,
    part: part && `${part.title}, ${clockSpan(part, timeZone)}`,
    registerHref: `/sessions/${session.id}/register`,
    came:
      checkedIn === 0
        ? 'Nobody has checked in yet.'
        : `${counted(checkedIn, 'person is', 'people are')} checked in.`,
    shortCode: `${session.shortCode.slice(0, 3)} ${session.shortCode.slice(3)}`,
    says:
      state === 'not-yet'
        ? `Check-in opens at ${clockTime(opensAt, timeZone)}. The code comes by itself.`
        : `Check-in closed at ${clockTime(ends, timeZone)}.`,
  };
}
