import {
  chooses,
  comes,
  does,
  EMPTY_REHEARSAL,
  knocks,
  leaves,
  pretended,
  sightOf,
  type Answer,
  type ClientMessages,
  type Rehearsal,
  type Rehearsed,
  type RoomChange,
  type RoomLine,
  type RoomMember,
  type RoomPerson,
} from '../../../../libs/live/src/contract.js';
import type { Listener } from './line.js';
import { changeOf } from './rehearsal-changes.js';
import { PRETEND_PEOPLE, SCRIPT, STRANGER, type Played } from './pretend-people.js';
import type { LineTo } from './room-page.js';

/** It ends by itself, so that nobody waits for the real people in it. */
const LONGEST = 20 * 60_000;

/** The line to a room that is in this page alone: nothing that is said over it leaves the browser. */
export class RehearsalLine implements LineTo {
  private rehearsal: Rehearsal = EMPTY_REHEARSAL;
  private readonly session: Rehearsed;
  private readonly me: RoomPerson;
  private readonly host: RoomMember;
  private ids = 0;
  private isFirst = true;

  constructor(
    private readonly page: HTMLElement,
    private readonly listener: Listener,
  ) {
    this.session = JSON.parse(page.dataset['rehearsal'] ?? '') as Rehearsed;
    this.me = JSON.parse(page.dataset['host'] ?? '') as RoomPerson;
    this.host = { personId: this.me.personId, name: this.me.name, isHost: true, isTeam: true };
    queueMicrotask(() => this.begin());
  }

  isUp(): boolean {
    return true;
  }

  leave(): void {
    location.assign(this.page.dataset['back'] ?? '/');
  }

  ask<K extends keyof ClientMessages>(name: K, value: ClientMessages[K]): Promise<Answer> {
    try {
      this.heard(name, value);
      return Promise.resolve({ ok: true, value: null });
    } catch (refusal) {
      const message = refusal instanceof Error ? refusal.message : String(refusal);
      return Promise.resolve({ ok: false, code: 'refused', message });
    }
  }

  private begin(): void {
    this.listener.entered({
      personId: this.me.personId,
      connectionId: '',
      isHost: true,
      myVote: null,
      mine: [],
    });
    this.show(comes(this.rehearsal, this.me));
    for (const played of SCRIPT) window.setTimeout(() => this.play(played), played.after * 1000);
    window.setTimeout(() => this.end(), LONGEST);
  }

  private end(): void {
    if (this.rehearsal.state.phase !== 'ended') this.change(this.host, { is: 'end' });
  }

  private heard(name: keyof ClientMessages, value: ClientMessages[keyof ClientMessages]): void {
    if (name === 'say' || name === 'recommend') {
      const { text, to = 'everybody' } = value as ClientMessages['say'];
      this.write(this.me, text, { to, kind: name === 'say' ? 'chat' : 'recommendation' });
    } else if (name === 'poll.vote') {
      this.show(chooses(this.rehearsal, this.me.personId, (value as ClientMessages['poll.vote']).option));
    } else if (name === 'caption') {
      const { text } = value as ClientMessages['caption'];
      const caption = { id: this.newId(), name: this.me.name, text, at: now() };
      this.show({ ...this.rehearsal, captions: [...this.rehearsal.captions, caption] });
    } else {
      const change = changeOf(name, value as never, {
        id: this.newId(),
        at: now(),
        items: this.session.agenda.length,
      });
      if (change) this.change(this.host, change);
      if (change?.is === 'open-poll') this.everybodyVotes(this.rehearsal.state.poll?.options.length ?? 1);
    }
  }

  /** One after another, as people do. */
  private everybodyVotes(options: number): void {
    PRETEND_PEOPLE.forEach(({ personId }, place) =>
      window.setTimeout(
        () => {
          const isHere = personId in this.rehearsal.people && this.rehearsal.state.poll?.isOpen;
          if (isHere) this.show(chooses(this.rehearsal, personId, place % options));
        },
        1500 + place * 700,
      ),
    );
  }

  private play({ does: act, who = -1, words = '' }: Played): void {
    if (this.rehearsal.state.phase === 'ended') return;
    const person = PRETEND_PEOPLE[who];
    if (act === 'knock') this.show(knocks(this.rehearsal, STRANGER, now()));
    else if (person && act === 'come') this.show(comes(this.rehearsal, person));
    else if (person && person.personId in this.rehearsal.people) this.playHere(act, person, words);
  }

  private playHere(act: Played['does'], person: RoomPerson, words: string): void {
    if (act === 'leave') this.show(leaves(this.rehearsal, person.personId));
    else if (act === 'hand') this.change(pretended(person), { is: 'raise-hand', raised: true });
    else this.write(person, words, { to: act === 'write' ? 'everybody' : 'facilitator', kind: 'chat' });
  }

  private write(by: RoomPerson, text: string, { to, kind }: Pick<RoomLine, 'to' | 'kind'>): void {
    const { personId, name } = by;
    const line: RoomLine = { id: this.newId(), kind, to, personId, name, text, at: now() };
    this.show({ ...this.rehearsal, lines: [...this.rehearsal.lines, line] });
  }

  private change(by: RoomMember, change: RoomChange): void {
    this.show(does(this.rehearsal, by, change, now()));
  }

  private show(next: Rehearsal): void {
    const before = sightOf(this.rehearsal, this.session, now());
    this.rehearsal = next;
    this.listener.changed(sightOf(next, this.session, now()), this.isFirst ? undefined : before);
    this.isFirst = false;
  }

  private newId(): string {
    return String(++this.ids).padStart(8, '0');
  }
}

function now(): number {
  return Math.round(performance.timeOrigin + performance.now());
}
