import { ONLY, OPEN, visitOf, type Only } from '#http';
import { DomainError, forbidden, isSignedIn, type Actor } from '#kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/**
 * Every route asks for a signed-in person, unless it says that it is open; a call of the API that is for
 * some people only is refused to all others here, before what they sent is read.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { actor, params } = visitOf(context);
    if (isOpen || isSignedIn(actor)) return this.isOneOfThose(actor, params, context);
    throw new DomainError(
      'sign-in-first',
      'unauthenticated',
      'Sign in first: this is for members of the network.',
    );
  }

  private isOneOfThose(actor: Actor, ids: unknown, context: ExecutionContext): true {
    const only = this.reflector.get<Only | undefined>(ONLY, context.getHandler());
    if (!only || only.may(actor, ids as Record<string, string>)) return true;
    const { otherwise } = only;
    throw typeof otherwise === 'string' ? forbidden(otherwise) : otherwise();
  }
}
