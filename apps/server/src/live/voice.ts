import { Events } from '#events';
import {
  CaptionSaid,
  LetIn,
  LineSaid,
  PersonTold,
  RoomChanged,
  RoomClosed,
  ShownOut,
  type Notice,
  type RoomPatch,
  type ServerMessages,
} from '#live';
import { PersonLeft, SignedOut } from '#people';
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { personName, roomName, signInName, teamName } from './caller.js';
import { NOTICES } from './notice-words.js';
import { Patches } from './patches.js';

/**
 * Says to rooms and people what has been committed. Only by the names of rooms: whoever is meant may hang on
 * another process, which hears it through socket.io's adapter.
 */
@Injectable()
export class Voice {
  private namespace: Namespace | undefined;
  private readonly patches = new Patches((sessionId, patch) => this.patch(sessionId, patch));

  constructor(events: Events) {
    events.on(RoomChanged, ({ sessionId, patch }) => this.patches.take(sessionId, patch));
    events.on(LineSaid, (fact) => this.said(fact));
    events.on(CaptionSaid, ({ sessionId, caption }) => this.to(roomName(sessionId), 'caption', caption));
    events.on(ShownOut, ({ sessionId, personId, why }) => this.showOut(sessionId, personId, why));
    events.on(LetIn, ({ personId }) => this.tell(personId, 'admitted'));
    events.on(PersonTold, ({ personId, kind }) => this.tell(personId, kind));
    events.on(RoomClosed, ({ sessionId }) => this.close(sessionId));
    events.on(PersonLeft, ({ personId }) => this.cut(personName(personId)));
    events.on(SignedOut, ({ which: { signInId, personId = '' } }) =>
      this.cut(signInId === undefined ? personName(personId) : signInName(signInId)),
    );
  }

  speakIn(namespace: Namespace): void {
    this.namespace = namespace;
  }

  tell(personId: string, kind: Notice['kind']): void {
    this.to(personName(personId), 'notice', { kind, message: NOTICES[kind] });
  }

  to<K extends keyof ServerMessages>(rooms: string | string[], name: K, message: ServerMessages[K]): void {
    this.namespace?.to(rooms).emit(name, message);
  }

  private cut(name: string): void {
    this.namespace?.in(name).disconnectSockets(true);
  }

  private patch(sessionId: string, patch: RoomPatch): void {
    const [room, team] = [roomName(sessionId), teamName(sessionId)];
    const { backstage, crowd, ...shared } = patch;
    const isTeamsOnly = backstage !== undefined || crowd !== undefined;
    if (isTeamsOnly) this.namespace?.to(room).except(team).emit('patch', shared);
    this.to(isTeamsOnly ? team : room, 'patch', patch);
  }

  private said({ sessionId, line }: LineSaid): void {
    const team = teamName(sessionId);
    if (line.to === 'everybody') this.to(roomName(sessionId), 'said', line);
    else this.to(line.to === 'hosts' ? team : [team, personName(line.personId)], 'said', line);
  }

  private showOut(sessionId: string, personId: string, why: ShownOut['why']): void {
    // First taken out and then told: whoever has heard it is in the room no more, on whichever process they hang.
    this.namespace?.in(personName(personId)).socketsLeave([roomName(sessionId), teamName(sessionId)]);
    this.tell(personId, why);
  }

  private close(sessionId: string): void {
    const [room, team] = [roomName(sessionId), teamName(sessionId)];
    this.to(room, 'notice', { kind: 'over', message: NOTICES.over });
    this.namespace?.in(room).socketsLeave([room, team]);
  }
}
