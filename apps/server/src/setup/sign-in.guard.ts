import { ONLY, OPEN, visitOf, type Only } from '#http';
import { DomainError, forbidden, isSignedIn, type Actor } from '#kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/** What a route says of who may come in. */
interface Door {
  readonly isOpen: boolean;
  readonly only: Only | undefined;
}

/**
 * Every route asks for a signed-in person, unless it says that it is open; a call of the API that is for
 * some people only is refused to all others here, before what they sent is read.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  /** Read once from each route's decorators: that takes longer than what is asked of them. */
  private readonly doors = new WeakMap<object, Door>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const door = this.doors.get(handler) ?? this.doorOf(handler, context);
    const { actor, params } = visitOf(context);
    if (door.isOpen || isSignedIn(actor)) return isOneOfThose(actor, params, door);
    throw new DomainError(
      'sign-in-first',
      'unauthenticated',
      'Sign in first: this is for members of the network.',
    );
  }

  private doorOf(handler: ReturnType<ExecutionContext['getHandler']>, context: ExecutionContext): Door {
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [handler, context.getClass()]);
    const door = { isOpen: isOpen ?? false, only: this.reflector.get<Only | undefined>(ONLY, handler) };
    this.doors.set(handler, door);
    return door;
  }
}

function isOneOfThose(actor: Actor, ids: unknown, { only }: Door): true {
  if (!only || only.may(actor, ids as Record<string, string>)) return true;
  const { otherwise } = only;
  throw typeof otherwise === 'string' ? forbidden(otherwise) : otherwise();
}
