import { TalkEntries, TalkRegisters } from '#attendance';
import { TalkDoors } from '#conference';
import { orRefused, readBody, readForm, seeOther, shown, statusOf, Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { listOf } from '../form-words.js';
import { AttendeeForm, SignedForm } from '../study-days/part-register.form.js';
import { signedInWords, talkRegisterPage } from './talk-register.page.js';

interface Meant {
  readonly id: string;
  readonly talk: string;
}

/** A form that was not taken: its ticks, and what is wrong. */
interface Wrong {
  readonly ticked: readonly string[];
  readonly error: string | undefined;
  readonly status: number;
}

/** The register of one talk: those who are expected on its day, and those who were in it. */
@Controller('sessions/:id/talks/:talk')
export class TalkRegisterController {
  constructor(
    private readonly registers: TalkRegisters,
    private readonly entries: TalkEntries,
    private readonly doors: TalkDoors,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param() meant: Meant) {
    return this.draw(actor, meant);
  }

  @Post()
  async sign(@Who() actor: Actor, @Param() meant: Meant, @Body() body: Typed) {
    // Who may not keep this register learns nothing of what they sent.
    await this.registers.ofTalk(actor, meant.id, meant.talk);
    const form = readForm(SignedForm, body);
    const again = (error: string | undefined, status: number) =>
      this.draw(actor, meant, { ticked: listOf(body['people']), error, status });
    if (!form.ok) return again(form.errors[0]?.message, 422);
    return orRefused(
      async () => {
        const text = signedInWords(await this.entries.sign(actor, keyOf(meant), form.value.people));
        return seeOther(pathOf(meant), { kind: 'success', text });
      },
      ({ fields, message, kind }) => again(fields[0]?.message ?? message, statusOf(kind)),
    );
  }

  @Post('taking-back')
  async takeBack(@Who() actor: Actor, @Param() meant: Meant, @Body() body: Typed) {
    await this.registers.ofTalk(actor, meant.id, meant.talk);
    const { attendee } = readBody(AttendeeForm, body);
    await this.entries.takeBack(actor, keyOf(meant), attendee);
    const text = 'Taken back. It counts no longer, and stays in their evidence.';
    return seeOther(pathOf(meant), { kind: 'success', text });
  }

  private async draw(actor: Actor, { id, talk }: Meant, wrong?: Wrong) {
    const register = await this.registers.ofTalk(actor, id, talk);
    const door = await this.doors.ofTalk(talk);
    const page = talkRegisterPage({ ...register, door, ticked: [], error: undefined, ...wrong });
    return shown('conference-days/talk-register', page, wrong?.status ?? 200);
  }
}

function keyOf({ id, talk }: Meant) {
  return { sessionId: id, talkId: talk };
}

function pathOf({ id, talk }: Meant): string {
  return `/sessions/${encodeURIComponent(id)}/talks/${encodeURIComponent(talk)}`;
}
