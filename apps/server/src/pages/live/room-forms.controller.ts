import { readForm, seeOther, Who, type Typed } from '#http';
import { DomainError, invalid, type Actor } from '#kernel';
import { RoomDesk, RoomVisits, type RoomChange } from '#live';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CaseShowing } from '../../live/case-showing.js';

export const words = z
  .string()
  .trim()
  .min(1, 'Write something first')
  .max(2000, 'That is too long: 2,000 letters at most');
const Line = z.object({ text: words, to: z.enum(['everybody', 'facilitator', 'hosts']).catch('everybody') });
const Advice = z.object({ text: words, caseId: z.string().min(1).optional() });
const Hand = z.object({ raised: z.enum(['true', 'false']) });
const Vote = z.object({
  pollId: z.string().min(1),
  option: z.coerce.number({ error: 'Choose an answer' }).int().min(0),
});
const Notes = z.object({ text: z.string().max(20_000), revision: z.coerce.number().int().min(0) });

/** Everything that anybody does in a room, by forms: for browsers without script, and where the line is down. */
@Controller('sessions/:id/live')
export class RoomFormsController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly desk: RoomDesk,
    private readonly showing: CaseShowing,
  ) {}

  @Post('presence')
  async arrive(@Who() actor: Actor, @Param('id') id: string) {
    await orKnocking(() => this.visits.arrive(actor, id));
    return back(id);
  }

  @Post('leaving')
  async leave(@Who() actor: Actor, @Param('id') id: string) {
    await this.visits.leave(actor, id);
    return seeOther(`/sessions/${id}`, {
      kind: 'success',
      text: 'You have left the room. Your minutes are kept.',
    });
  }

  @Post('lines')
  async say(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const member = await this.visits.inside(actor, id);
    const { text, to } = read(Line, body);
    const reaches = to === 'hosts' && !member.isTeam ? 'facilitator' : to;
    await this.desk.ask({ does: 'say', sessionId: id, member, kind: 'chat', to: reaches, text });
    return back(id, 'write');
  }

  @Post('recommendations')
  async recommend(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const member = await this.visits.inside(actor, id);
    const { text, caseId } = read(Advice, body);
    if (caseId !== undefined) {
      await this.showing.recommend(actor, { sessionId: id, caseId }, text);
      return back(id, 'case');
    }
    await this.desk.ask({
      ...{ does: 'say', sessionId: id, member, text },
      ...{ kind: 'recommendation', to: 'everybody' },
    });
    return back(id, 'recommendations');
  }

  @Post('hand')
  async hand(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => ({ is: 'raise-hand', raised: read(Hand, body).raised === 'true' }));
  }

  @Post('notes')
  async notes(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => ({ is: 'notes', ...read(Notes, body) }));
  }

  @Post('votes')
  async vote(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const member = await this.visits.inside(actor, id);
    const { pollId, option } = read(Vote, body);
    await this.desk.ask({ does: 'vote', sessionId: id, member, pollId, option });
    return back(id);
  }

  private async change(actor: Actor, id: string, change: () => RoomChange) {
    const member = await this.visits.inside(actor, id);
    await this.desk.ask({ does: 'change', sessionId: id, member, change: change() });
    return back(id);
  }
}

export function read<Schema extends z.ZodType>(schema: Schema, body: Typed): z.output<Schema> {
  const form = readForm(schema, body);
  if (!form.ok) throw invalid(form.errors);
  return form.value;
}

export function back(id: string, place?: string) {
  return seeOther(`/sessions/${id}/live${place ? `#${place}` : ''}`);
}

/** Who knocks is led back to the door, which says that they wait. */
async function orKnocking(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'waiting-to-be-let-in')) throw error;
  }
}
