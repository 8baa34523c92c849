import { NOT_IN_PART, PartEntries, PartRegisters } from '#attendance';
import { orRefused, PartNumber, readBody, readForm, seeOther, shown, statusOf, Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { DayQueries } from '#study-days';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { listOf } from '../form-words.js';
import { AttendeeForm, SignedForm } from './part-register.form.js';
import { partRegisterPage, signedInWords, takenBackInWords } from './part-register.page.js';

/** A form that was not taken: its ticks, and what is wrong. */
interface Wrong {
  readonly ticked: readonly string[];
  readonly error: string | undefined;
  readonly status: number;
}

/** The register of one part: those who are expected, and those who were there. */
@Controller('sessions/:id/register/parts/:part')
export class PartRegisterController {
  constructor(
    private readonly registers: PartRegisters,
    private readonly entries: PartEntries,
    private readonly days: DayQueries,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string, @Param('part', PartNumber) part: number) {
    return this.draw(actor, id, part);
  }

  @Post()
  async sign(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('part', PartNumber) part: number,
    @Body() body: Typed,
  ) {
    const form = readForm(SignedForm, body);
    const again = (error: string | undefined, status: number) =>
      this.draw(actor, id, part, { ticked: listOf(body['people']), error, status });
    if (!form.ok) return again(form.errors[0]?.message, 422);
    return orRefused(
      async () => {
        const text = signedInWords(await this.entries.sign(actor, id, part, form.value.people));
        return seeOther(pathOf(id, part), { kind: 'success', text });
      },
      ({ fields, message, kind }) => again(fields[0]?.message ?? message, statusOf(kind)),
    );
  }

  @Post('taking-back')
  async takeBack(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('part', PartNumber) part: number,
    @Body() body: Typed,
  ) {
    const { attendee } = readBody(AttendeeForm, body);
    const taken = { position: part, attendee, why: NOT_IN_PART };
    const text = takenBackInWords(await this.entries.takeBack(actor, id, taken));
    return seeOther(pathOf(id, part), { kind: 'success', text });
  }

  private async draw(actor: Actor, id: string, part: number, wrong?: Wrong) {
    const register = await this.registers.ofPart(actor, id, part);
    const options = await this.days.optionsOf(id, part);
    const page = partRegisterPage({ ...register, options, ticked: [], error: undefined, ...wrong });
    return shown('study-days/part-register', page, wrong?.status ?? 200);
  }
}

function pathOf(id: string, part: number): string {
  return `/sessions/${id}/register/parts/${part}`;
}
