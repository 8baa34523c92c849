import { Clock } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { forgottenAt } from '../domain/needs.js';
import { NEEDS_SETTINGS, type NeedsSettings } from './needs-settings.js';

/** How long needs are asked for, and kept. */
@Injectable()
export class NeedsLifetime {
  constructor(
    private readonly clock: Clock,
    @Inject(NEEDS_SETTINGS) private readonly settings: NeedsSettings,
  ) {}

  isAsked({ status, endsAt }: { readonly status: string; readonly endsAt: Date }): boolean {
    return status === 'published' && endsAt > this.clock.now();
  }

  endOf({ endsAt }: { readonly endsAt: Date }): Date {
    return forgottenAt(endsAt, this.settings.keptDays);
  }

  isOver(session: { readonly endsAt: Date }): boolean {
    return this.endOf(session) <= this.clock.now();
  }

  /** Of days that ended by then nothing is kept any more. */
  lastForgotten(): Date {
    return forgottenAt(this.clock.now(), -this.settings.keptDays);
  }
}
