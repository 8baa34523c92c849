import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { Allowance } from './allowance.js';
import { Answering } from './answering.js';
import { personName, signInName, type Caller } from './caller.js';
import { Handshakes } from './handshake.js';
import type { LiveMessage } from './message.js';
import { Threshold } from './threshold.js';
import { Upkeep } from './upkeep.js';
import { LiveVocabulary } from './vocabulary.js';

/** Of these a browser still told us something at the end; after any other it was not heard of for a while. */
const HEARD_TO_THE_END: ReadonlySet<string> = new Set(['client namespace disconnect', 'transport close']);

/** The surface of the live rooms: socket.io, namespace `/live`. */
@Injectable()
export class LiveGateway {
  private readonly messages: ReadonlyMap<string, LiveMessage>;
  /** Apart from the socket's own `data`, which goes over to other processes with it. */
  private readonly greeted = new WeakMap<Socket, Caller>();
  private readonly callers = new Map<string, Caller>();
  private readonly threshold = new Threshold();

  constructor(
    vocabulary: LiveVocabulary,
    private readonly handshakes: Handshakes,
    private readonly answering: Answering,
    private readonly upkeep: Upkeep,
  ) {
    this.messages = vocabulary.messages;
  }

  open(server: Server): void {
    const namespace = server.of('/live');
    this.upkeep.voice.speakIn(namespace);
    server.engine.on('connection', (line: object) => this.threshold.opened(line));
    this.upkeep.entry.desk.watch(() => !this.threshold.isEmpty());
    namespace.use((socket, next) => void this.greet(socket, next));
    namespace.on('connection', (socket) => this.listen(socket));
  }

  private async greet(socket: Socket, next: (error?: Error) => void): Promise<void> {
    try {
      const caller = await this.handshakes.callerOf(socket);
      if (caller) this.greeted.set(socket, caller);
      next(caller ? undefined : Object.assign(new Error('sign-in-first'), { data: SIGN_IN_FIRST }));
    } catch (error) {
      this.upkeep.log.error(String(error));
      next(new Error('bug'));
    }
  }

  private listen(socket: Socket): void {
    const caller = this.greeted.get(socket);
    if (!caller) return;
    const allowance = new Allowance();
    this.callers.set(socket.id, caller);
    const { personId, name } = caller.person;
    void socket.join(personName(personId));
    if (caller.signInId !== undefined) void socket.join(signInName(caller.signInId));
    socket.onAny((name: string, ...parts: unknown[]) => {
      this.threshold.heard(socket.conn);
      const room = caller.room;
      if (room) this.upkeep.presence.seen(room.stayId);
      void this.answering.answer(caller, { allowance, message: this.messages.get(name), parts });
    });
    socket.on('disconnect', (reason) => {
      this.callers.delete(socket.id);
      this.threshold.heard(socket.conn);
      if (caller.room && HEARD_TO_THE_END.has(reason)) this.upkeep.presence.seen(caller.room.stayId);
    });
    socket.emit('hello', { personId, name, at: +this.upkeep.clock.now() });
  }

  /** Cuts a person's lines here, as a lost network would. */
  cut(personId: string): void {
    for (const { socket, person } of this.callers.values()) {
      if (person.personId === personId) socket.conn.close();
    }
  }

  /** Whether a person has a line open here. */
  hears(personId: string): boolean {
    return [...this.callers.values()].some(({ person }) => person.personId === personId);
  }

  /** What people may do here is looked up again, as often as a heartbeat comes. */
  lookAgain(): Promise<void> {
    return this.upkeep.entry.standing.lookAgain([...this.callers.values()]);
  }

  /** Writes down who was heard of. Whose stay had been closed meanwhile, and is there after all, comes in again. */
  async writeSeen(): Promise<void> {
    const lost = new Set(await this.upkeep.presence.write());
    if (lost.size === 0) return;
    const theirs = [...this.callers.values()].filter(({ room }) => room && lost.has(room.stayId));
    await Promise.all(theirs.map((caller) => this.upkeep.comeInAgain(caller)));
  }
}

const SIGN_IN_FIRST = {
  code: 'sign-in-first',
  message: 'Sign in first: this is for members of the network.',
};
