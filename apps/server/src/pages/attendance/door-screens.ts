import { clockTime, type ComingFor, type Door } from '#attendance';
import { shown, type Reply } from '#http';
import { counted } from '#kernel';
import { safe } from '#views';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { clockSpan } from '../study-days/day-words.js';
import { whatFor } from './check-in.page.js';

/** Seconds after which the screen asks for the next code: well within the half minute that a code is good. */
const AGAIN = '15';

/** The screen that stands at a door, of a session, a room or a talk. */
@Injectable()
export class DoorScreens {
  constructor(private readonly site: Site) {}

  async draw(door: Door, reply: Reply, back: { readonly href: string; readonly text: string }) {
    if (door.state !== 'closed') void reply.header('Refresh', AGAIN);
    const qr = door.state === 'open' ? await this.qr(door.code) : undefined;
    const site = this.site.baseUrl.replace(/^https?:\/\//, '');
    return shown('attendance/door', { ...doorWords(door), qr, back, site });
  }

  private async qr(code: string) {
    const address = `${this.site.baseUrl}/check-in/${code}`;
    const { default: QRCode } = await import('qrcode');
    return safe(await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }));
  }
}

function doorWords({ session, stretch, opensAt, state, shortCode, checkedIn }: Door) {
  const { timeZone } = session;
  return {
    title: session.title,
    part: partWords(stretch, timeZone),
    came:
      checkedIn === 0
        ? 'Nobody has checked in yet.'
        : `${counted(checkedIn, 'person is', 'people are')} checked in.`,
    shortCode: `${shortCode.slice(0, 3)} ${shortCode.slice(3)}`,
    says:
      state === 'not-yet'
        ? `Check-in opens at ${clockTime(opensAt, timeZone)}. The code comes by itself.`
        : `Check-in closed at ${clockTime(stretch.end, timeZone)}.`,
  };
}

function partWords(stretch: ComingFor, timeZone: string): string | undefined {
  const what = whatFor(stretch);
  return what && `${what}, ${clockSpan(stretch, timeZone)}`;
}
