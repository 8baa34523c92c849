import { CheckIns, clockTime, type AtTheDoor } from '#attendance';
import {
  Open,
  orRefused,
  readForm,
  readQuery,
  seeOther,
  shown,
  SignedIn,
  Who,
  type Reply,
  type Typed,
  type Viewer,
} from '#http';
import { isSignedIn, type Actor, type DomainError } from '#kernel';
import { PersonQueries } from '#people';
import { Body, Controller, Get, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { WrongGuesses } from '../../setup/wrong-guesses.js';
import { formWords } from '../form-words.js';
import { checkedInPage, checkInPage } from './check-in.page.js';
import { GuestFields, GuestForm, ownErrors } from './guest.form.js';

const CodeForm = z.object({
  code: z
    .string('Type the code on the screen at the door')
    .trim()
    .min(1, 'Type the code on the screen at the door'),
});
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .catch('');
const Done = z.object({ from: time, to: time, for: z.enum(['talk', 'day', '']).catch('') });

@Injectable()
export class CheckInReading {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly people: PersonQueries,
    private readonly guests: GuestFields,
  ) {}

  /** The one screen: "Checking in as …" for whoever is signed in, and otherwise sign in or be a guest. */
  async draw(code: string, viewer: Viewer | undefined, guest: { typed?: Typed; refusal?: DomainError } = {}) {
    const door = await this.checkIns.arrive(code);
    const person = viewer && (await this.people.byId(viewer.personId));
    const errors = guest.refusal ? ownErrors(guest.refusal) : [];
    const fields = person ? { form: formWords([], {}) } : await this.guests.filled(guest.typed ?? {}, errors);
    return shown(
      'attendance/check-in',
      { ...checkInPage(door, person), ...fields },
      guest.refusal ? 422 : 200,
    );
  }

  /** The page for typing a code; a code that does not work comes back to it, with the reason. */
  typing(code = '', mistake?: string) {
    const errors = mistake === undefined ? [] : [{ field: 'code', message: mistake }];
    return shown(
      'attendance/check-in-code',
      { form: formWords(['code'], { code }, errors) },
      mistake === undefined ? 200 : 422,
    );
  }
}

@Open()
@Controller('check-in')
export class CheckInController {
  constructor(
    private readonly reading: CheckInReading,
    private readonly checkIns: CheckIns,
    private readonly guesses: WrongGuesses,
  ) {}

  @Get()
  type() {
    return this.reading.typing();
  }

  @Post()
  async typed(@Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const form = readForm(CodeForm, body);
    if (!form.ok) return this.reading.typing('', form.errors[0]?.message);
    const { code } = form.value;
    return orRefused(
      () => this.guesses.counted(reply, code, async () => arrived(await this.checkIns.arrive(code))),
      (refusal) => this.reading.typing(code, refusal.message),
    );
  }

  @Get(':code')
  show(
    @Param('code') code: string,
    @SignedIn() viewer: Viewer | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return orRefused(
      () => this.guesses.counted(reply, code, () => this.reading.draw(code, viewer)),
      ({ code: why, message }) =>
        this.reading.typing(why === 'check-in-not-open' ? shortPart(code) : '', message),
    );
  }

  @Post(':code')
  async checkIn(@Who() actor: Actor, @Param('code') code: string, @Res({ passthrough: true }) reply: Reply) {
    if (!isSignedIn(actor)) return seeOther(`/sign-in?next=${encodeURIComponent(`/check-in/${code}`)}`);
    return orRefused(
      () => this.guesses.counted(reply, code, async () => done(await this.checkIns.checkIn(actor, code))),
      (refusal) => this.reading.typing('', refusal.message),
    );
  }

  @Post(':code/guest')
  async guest(@Param('code') code: string, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const form = readForm(GuestForm, body);
    const draft = form.ok ? form.value : { name: '', organisationName: '', roleId: '' };
    return orRefused(
      () =>
        this.guesses.counted(reply, code, async () => done(await this.checkIns.checkInGuest(code, draft))),
      (refusal) =>
        refusal.code === 'invalid'
          ? this.reading.draw(code, undefined, { typed: body as Typed, refusal })
          : this.reading.typing('', refusal.message),
    );
  }

  @Get(':code/done')
  done(@Query() query: unknown, @SignedIn() viewer: Viewer | undefined) {
    const { from, to, for: what } = readQuery(Done, query);
    return shown('attendance/checked-in', checkedInPage({ from, to, what }, viewer !== undefined));
  }
}

/** Who came too early need not type the code when they try again. */
function shortPart(code: string): string {
  return /^[^-.]*/.exec(code)?.[0] ?? '';
}

function arrived({ seal }: AtTheDoor) {
  return seeOther(`/check-in/${seal}`);
}

function done({ seal, stretch, countsFrom, session }: AtTheDoor) {
  const clock = (instant: Date) => encodeURIComponent(clockTime(instant, session.timeZone));
  if (stretch.isFrontDoor) return seeOther(`/check-in/${seal}/done?for=day`);
  const to = stretch.part || stretch.talk ? `&to=${clock(stretch.end)}` : '';
  const what = stretch.talk ? '&for=talk' : '';
  return seeOther(`/check-in/${seal}/done?from=${clock(countsFrom)}${to}${what}`);
}
