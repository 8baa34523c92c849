import { orRefused, readForm, seeOther, Who, type SeeOther, type Shown, type Typed } from '#http';
import { counted, type Actor } from '#kernel';
import {
  isChangeable,
  notChangeable,
  SessionQueries,
  Sessions,
  wallClockAt,
  instantAt,
  type SessionDraft,
  type SessionMeant,
  type SessionRow,
} from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { inFormWords, keepingRoom, PlanForm, sessionChangesOf } from './plan.form.js';
import { planOfSession, type Purpose } from './plan.page.js';
import { Planning } from './planning.js';
import { refusalWords } from './refusal-words.js';
import { SessionChangeCheck } from './session-change-check.js';
import { sessionToRun } from './session-to-run.js';

const A_WEEK = 7 * 86_400_000;

/** Changing a session, and using it again. */
@Controller('programme/sessions/:id')
export class ChangeSessionController {
  constructor(
    private readonly planning: Planning,
    private readonly queries: SessionQueries,
    private readonly sessions: Sessions,
    private readonly check: SessionChangeCheck,
  ) {}

  @Get('edit')
  async edit(@Who() actor: Actor, @Param('id') id: string) {
    const session = await this.toChange(actor, id);
    return this.planning.form(purposeOf(session), planOfSession(session));
  }

  @Post('edit')
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const session = await this.toChange(actor, id);
    const purpose = purposeOf(session);
    if (body['act'] === 'change') return this.planning.form(purpose, body);
    const read = readForm(PlanForm, body);
    if (!read.ok) return this.planning.form(purpose, read.typed, inFormWords(read.errors));
    const changes = keepingRoom(sessionChangesOf(read.value), session);
    const { act, version } = read.value;
    const isSeen = act === 'save' || session.status === 'draft';
    return orRefused(
      (): Promise<Shown | SeeOther> =>
        isSeen
          ? this.save(actor, { id, version }, changes)
          : this.check.shown(actor, { id, version }, { form: read.value, changes, typed: body }),
      (refusal) => this.planning.form(purpose, body, inFormWords(refusalWords(refusal))),
    );
  }

  private async save(actor: Actor, { id, version }: SessionMeant, changes: Partial<SessionDraft>) {
    await this.sessions.change(actor, id, changes, version);
    return seeOther(`/sessions/${id}`, { kind: 'success', text: 'Your changes are saved.' });
  }

  /** A draft of the same a week later, open on its form. */
  @Post('duplicate')
  async duplicate(@Who() actor: Actor, @Param('id') id: string) {
    const { startsAt, timeZone } = await this.queries.byId(actor, id);
    const { time } = wallClockAt(startsAt, timeZone);
    const { date } = wallClockAt(new Date(+startsAt + A_WEEK), timeZone);
    const copy = await this.sessions.duplicate(actor, id, instantAt({ date, time }, timeZone));
    const text = 'This is a copy, one week later. It is a draft: change what you like, then publish it.';
    return seeOther(`/programme/sessions/${copy}/edit`, { kind: 'success', text });
  }

  private async toChange(actor: Actor, id: string): Promise<SessionRow> {
    const session = await sessionToRun(this.queries, actor, id);
    if (!isChangeable(session.status)) throw notChangeable(session.status);
    return session;
  }
}

/** Where the session is one of a published series, the others may be meant as well. */
function othersOf({ id, seriesId, status }: SessionRow): Purpose['others'] {
  if (seriesId === null || status !== 'published') return undefined;
  const base = `/programme/series/${seriesId}`;
  return [
    { text: 'change this and the following sessions', href: `${base}/change?from=${id}` },
    { text: 'change all sessions to come', href: `${base}/change` },
    { text: 'cancel this and the following sessions', href: `${base}/cancel?from=${id}` },
  ];
}

function purposeOf(session: SessionRow): Purpose {
  const { id, title, status, registered, waiting } = session;
  const people = registered + waiting;
  const told = counted(people, 'person is', 'people are');
  const note =
    status === 'published' && people > 0
      ? `${told} registered or waiting. If you change the time or the place, we write to them.`
      : undefined;
  return {
    title: `Change: ${title}`,
    isSeries: false,
    isChange: true,
    backHref: `/sessions/${id}`,
    note,
    others: othersOf(session),
    // Nobody knows of a draft: what changes about it needs no second look.
    save: status === 'published' ? { text: 'See what would change', act: 'check' } : undefined,
  };
}
