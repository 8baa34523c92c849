import { setImmediate as pause } from 'node:timers/promises';
import { insertMany, Transactions } from '#database';
import { Clock, isSamePlacement, type Placement } from '#kernel';
import { Outbox } from '#mail';
import { Person } from '#people';
import { PlaceOffer, placementBefore, Registration, Session } from '#programme';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarEvent } from './calendar-event.entity.js';
import { CalendarInvitation } from './calendar-invitation.entity.js';
import { tellingDue, type Standing, type Telling } from './domain/telling.js';
import { invitationLetter } from './invitation-letter.js';

/** A transaction holds up other writers: so many letters, and then a breath. */
const AT_ONCE = 40;

/** One person who is to hear something, or of whom only a note is taken. */
interface Step {
  readonly personId: string;
  readonly standing: Standing;
  readonly told: CalendarInvitation | undefined;
  readonly telling: Telling | undefined;
}

interface Seen {
  readonly at: Date;
  readonly registrations: readonly Registration[];
  /** From where it moved, for those whom the letter of an offer tells so. */
  readonly movedFrom: ReadonlyMap<string, Placement>;
}

/**
 * Tells each person what their place in a session has come to, by letter and into their calendar: what is
 * due is found by comparing how things are with what they were told last, and both are written together,
 * so that everybody hears each thing once and in order.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  /** Tells everybody around these sessions; of what is over nobody is told. */
  async tell(sessionIds: readonly string[]): Promise<void> {
    for (const id of sessionIds) {
      while ((await this.tellSome(id)) === AT_ONCE) await pause();
    }
  }

  /** Takes it that everybody of whom there is no note yet, but for these people, knows how things are: nobody is written to. */
  async assumeTold(sessionIds: readonly string[], exceptPersonIds: ReadonlySet<string>): Promise<void> {
    for (const sessionId of sessionIds) {
      await this.transactions.run(async (tables) => {
        const event = await tables.findOneByOrFail(CalendarEvent, { sessionId });
        const steps = await stepsOf(tables, event, await this.seen(sessionId));
        const quiet = steps.filter(({ told, personId }) => !told && !exceptPersonIds.has(personId));
        const notes = quiet.map((step) => this.noteOf(event, { ...step, telling: undefined }));
        await insertMany(tables, CalendarInvitation, notes);
      });
    }
  }

  /**
   * The registrations as they stand. Read before the transaction that tells, and not in it: PostgreSQL would
   * otherwise turn away people who are registering at that moment. What changes meanwhile is told in the next round.
   */
  private async seen(sessionId: string): Promise<Seen> {
    const at = this.clock.now();
    const order = { joinedAt: 'ASC', id: 'ASC' } as const;
    return this.transactions.run(async (tables) => ({
      at,
      registrations: await tables.find(Registration, { where: { sessionId }, order }),
      movedFrom: await movesTold(tables, sessionId),
    }));
  }

  private async tellSome(sessionId: string): Promise<number> {
    const seen = await this.seen(sessionId);
    return this.transactions.run(async (tables) => {
      const event = await tables.findOneBy(CalendarEvent, { sessionId });
      if (!event || event.endsAt <= this.clock.now()) return 0;
      const steps = (await stepsOf(tables, event, seen)).slice(0, AT_ONCE);
      if (steps.length === 0) return 0;
      const session = await tables.findOneByOrFail(Session, { id: sessionId });
      const people = await tables.findBy(Person, { id: In(steps.map(({ personId }) => personId)) });
      const addresses = new Map(people.map(({ id, email, leftAt }) => [id, leftAt === null ? email : null]));
      for (const step of steps) {
        const email = addresses.get(step.personId) ?? null;
        if (step.telling && email !== null)
          await this.write(event, session, { ...step, telling: step.telling, email });
        await tables.upsert(CalendarInvitation, this.noteOf(event, step), ['sessionId', 'personId']);
      }
      return steps.length;
    });
  }

  private async write(
    event: CalendarEvent,
    { cancelledReason: reason }: Session,
    { telling, told, standing, email, personId }: Step & { telling: Telling; email: string },
  ): Promise<void> {
    const link = `${this.settings.baseUrl}/sessions/${event.sessionId}`;
    const parts = { event, told, telling, standing, email, reason, link, at: this.clock.now() };
    await this.outbox.post({ to: email, thread: `${event.uid} ${personId}`, ...invitationLetter(parts) });
  }

  private noteOf(event: CalendarEvent, { personId, standing, told, telling }: Step): CalendarInvitation {
    const { sessionId, sequence, title, startsAt, endsAt, timeZone, mode, venue } = event;
    const had = told?.hasInvitation ?? false;
    return {
      ...{ sessionId, personId, standing, sequence, title, startsAt, endsAt, timeZone, mode, venue },
      hasInvitation: telling?.method === undefined ? had : telling.method === 'REQUEST',
      isCancelled: event.status !== 'confirmed',
      toldAt: this.clock.now(),
    };
  }
}

/** Everybody of whom the note is not as things are, in the order of joining. */
async function stepsOf(
  tables: EntityManager,
  event: CalendarEvent,
  { at, registrations, movedFrom }: Seen,
): Promise<Step[]> {
  const notes = await tables.findBy(CalendarInvitation, { sessionId: event.sessionId });
  const toldTo = new Map(notes.map((note) => [note.personId, note]));
  return registrations.flatMap(({ personId, status, joinedAt, changedAt }) => {
    const told = toldTo.get(personId);
    // Another process has told them something newer than what was seen here.
    if (told && told.toldAt > at) return [];
    const standing = standingOf(status);
    if (isNoted(event, standing, told)) return [];
    const isPromoted = status === 'registered' && joinedAt < changedAt;
    const { startsAt, endsAt, timeZone, mode, venue } = event;
    const now = { standing, isPromoted, status: event.status, startsAt, endsAt, timeZone, mode, venue };
    const telling = tellingDue({ ...now, movedFrom: movedFrom.get(personId) }, told);
    return { personId, standing, told, telling };
  });
}

async function movesTold(tables: EntityManager, sessionId: string): Promise<Map<string, Placement>> {
  const offers = await tables.findBy(PlaceOffer, { sessionId, answer: IsNull() });
  return new Map(
    offers.flatMap(({ personId, movedFrom }) => (movedFrom ? [[personId, placementBefore(movedFrom)]] : [])),
  );
}

function isNoted(event: CalendarEvent, standing: Standing, told: CalendarInvitation | undefined): boolean {
  return told?.sequence === event.sequence && told.standing === standing && isSamePlacement(event, told);
}

function standingOf(status: Registration['status']): Standing {
  return status === 'registered' || status === 'waiting' ? status : 'none';
}
