import { OPEN, visitOf } from '#http';
import { DomainError, isSignedIn } from '#kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/** Every route asks for a signed-in person, unless it says that it is open. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isOpen || isSignedIn(visitOf(context).actor)) return true;
    throw new DomainError(
      'sign-in-first',
      'unauthenticated',
      'Sign in first: this is for members of the network.',
    );
  }
}
