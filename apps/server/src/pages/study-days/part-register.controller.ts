import { PartEntries, PartRegisters } from '#attendance';
import { readForm, RowNumber, seeOther, shown, Who, type Typed } from '#http';
import { counted, type Actor, type FieldError } from '#kernel';
import { DayQueries } from '#study-days';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AttendeeForm, SignedForm } from './part-register.form.js';
import { partRegisterPage } from './part-register.page.js';

const NOBODY = { field: 'people', message: 'Tick those who were there' };

/** The register of one part: those who are expected, and those who were there. */
@Controller('sessions/:id/register/parts/:part')
export class PartRegisterController {
  constructor(
    private readonly registers: PartRegisters,
    private readonly entries: PartEntries,
    private readonly days: DayQueries,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string, @Param('part', RowNumber) part: number) {
    return this.draw(actor, id, part);
  }

  @Post()
  async sign(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('part', RowNumber) part: number,
    @Body() body: Typed,
  ) {
    const form = readForm(SignedForm, body);
    if (!form.ok || form.value.people.length === 0) return this.draw(actor, id, part, [NOBODY]);
    const signed = await this.entries.sign(actor, id, part, form.value.people);
    const text = `${counted(signed, 'person is', 'people are')} in the register of this part now.`;
    return seeOther(`/sessions/${id}/register/parts/${part}`, { kind: 'success', text });
  }

  @Post('taking-back')
  async takeBack(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('part', RowNumber) part: number,
    @Body() body: Typed,
  ) {
    const form = readForm(AttendeeForm, body);
    const path = `/sessions/${id}/register/parts/${part}`;
    if (!form.ok) return seeOther(path);
    const why = 'They were not in this part';
    await this.entries.takeBack(actor, id, { position: part, attendee: form.value.attendee, why });
    const text = 'Taken back. It counts no longer, and stays in their evidence.';
    return seeOther(path, { kind: 'success', text });
  }

  private async draw(actor: Actor, id: string, part: number, errors: readonly FieldError[] = []) {
    const register = await this.registers.ofPart(actor, id, part);
    const page = partRegisterPage({ ...register, options: await this.days.optionsOf(id, part), errors });
    return shown('study-days/part-register', page, errors.length > 0 ? 422 : 200);
  }
}
