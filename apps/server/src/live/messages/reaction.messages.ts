import type { Reaction } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { roomName } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Voice } from '../voice.js';

const React = z.object({ reaction: z.enum(['thanks', 'agree', 'slower']) });
/** Reactions are told once in this time, however many there are. */
const TOGETHER = 1000;

type Counts = Partial<Record<Reaction, number>>;

/** Quiet reactions: counted for a second, told as numbers, by nobody's name and kept nowhere. */
@Injectable()
export class ReactionMessages implements LiveMessages {
  private readonly counts = new Map<string, Counts>();

  constructor(private readonly voice: Voice) {}

  readonly messages = [
    inRoom('react', React, ({ sessionId }, { reaction }) => Promise.resolve(this.count(sessionId, reaction))),
  ];

  private count(sessionId: string, reaction: Reaction): null {
    const counted = this.counts.get(sessionId);
    const counts: Counts = counted ?? {};
    counts[reaction] = (counts[reaction] ?? 0) + 1;
    if (counted) return null;
    this.counts.set(sessionId, counts);
    setTimeout(() => this.tell(sessionId), TOGETHER).unref();
    return null;
  }

  private tell(sessionId: string): void {
    const reactions = this.counts.get(sessionId) ?? {};
    this.counts.delete(sessionId);
    this.voice.to(roomName(sessionId), 'notice', { kind: 'reactions', message: '', reactions });
  }
}
