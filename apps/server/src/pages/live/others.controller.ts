import { Vouching, type Colleague } from '#attendance';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { counted, invalid, type Actor, type FieldError } from '#kernel';
import { RoomVisits } from '#live';
import { RoleQueries } from '#people';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { roleChoices } from '../choices.js';
import { textOf } from '../form-words.js';

/** Colleagues round one screen, named at a time; more are named by coming back. */
const ROWS = 4;
const text = z.string().trim().max(254, 'Use 250 letters at most').optional().default('');
const Row = z.object({ name: text, roleId: text, email: text });
const Others = z.object(Object.fromEntries(Array.from({ length: ROWS }, (_, row) => fieldsOf(row)).flat()));

/** "Me and others here": each colleague has a line of their own in the register. */
@Controller('sessions/:id/live/others')
export class OthersController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly vouching: Vouching,
    private readonly roles: RoleQueries,
  ) {}

  @Get()
  async ask(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id);
  }

  @Post()
  async name(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    await this.visits.inside(actor, id);
    const read = readForm(Others, body);
    if (!read.ok) return this.draw(actor, id, { typed: body, errors: read.errors });
    return orRefused(
      async () => {
        const added = await this.vouching.vouch(actor, id, colleaguesIn(read.value));
        const people = counted(added, 'colleague is', 'colleagues are');
        return seeOther(`/sessions/${id}/live`, { kind: 'success', text: `${people} in the register now.` });
      },
      (refusal) => this.draw(actor, id, { typed: body, errors: refusal.fields }),
    );
  }

  private async draw(actor: Actor, id: string, wrong?: { typed: Typed; errors: readonly FieldError[] }) {
    const { title } = await this.visits.inside(actor, id);
    const choices = [{ value: '', text: 'Choose a role' }, ...roleChoices(await this.roles.all())];
    const typed = wrong?.typed ?? {};
    const errors = wrong?.errors ?? [];
    const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row, { typed, errors, choices }));
    return shown(
      'live/others',
      {
        ...{ title: 'Me and others here', session: title, rows, errors: errors.map(linked) },
        ...{ back: `/sessions/${id}/live`, action: `/sessions/${id}/live/others` },
      },
      wrong ? 422 : 200,
    );
  }
}

function fieldsOf(row: number) {
  return [
    [`name${row}`, text],
    [`roleId${row}`, text],
    [`email${row}`, text],
  ] as const;
}

/** The rows that were filled in. A name without a role, or none at all, is asked for again. */
function colleaguesIn(form: Record<string, string>): Colleague[] {
  const faults: FieldError[] = [];
  const colleagues = Array.from({ length: ROWS }, (_, row) => {
    const { name, roleId, email } = Row.parse({
      ...{ name: form[`name${row}`], roleId: form[`roleId${row}`], email: form[`email${row}`] },
    });
    if (name !== '' && roleId === '')
      faults.push({ field: `roleId${row}`, message: `Choose the role of ${name}` });
    if (name === '' && (roleId !== '' || email !== ''))
      faults.push({ field: `name${row}`, message: 'Enter their name' });
    return { name, roleId, email: email || undefined };
  }).filter(({ name }) => name !== '');
  if (faults.length > 0) throw invalid(faults);
  if (colleagues.length === 0) throw invalid([{ field: 'name0', message: 'Name at least one colleague' }]);
  return colleagues;
}

interface Drawing {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

function rowOf(row: number, { typed, errors, choices }: Drawing) {
  const field = (name: string) => ({
    id: `${name}${row}`,
    value: textOf(typed[`${name}${row}`]),
    error: errors.find((error) => error.field === `${name}${row}`)?.message,
  });
  return {
    heading: `Colleague ${row + 1}`,
    name: field('name'),
    role: { ...field('roleId'), choices },
    email: field('email'),
  };
}

function linked({ field, message }: FieldError) {
  return { text: message, href: `#${field}` };
}
