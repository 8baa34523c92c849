import type {} from '@fastify/cookie';
import type {} from '@fastify/csrf-protection';
import type { Actor, AccessLevel, DomainError } from '#kernel';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every page needs to know of the person who is signed in. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly accessLevel: AccessLevel;
}

/** A request once the server has looked at its cookie or token. */
export interface Visit extends FastifyRequest {
  actor: Actor;
  viewer: Viewer | undefined;
}

export type Reply = FastifyReply;

export const OPEN = 'wheelhouse:open';

/** Who may make a call at all, whatever they send: asked before anybody reads it. */
export interface Only {
  readonly may: (actor: Actor, ids: Readonly<Record<string, string>>) => boolean;
  /** What all others are told; where they may not know of the thing, that it is not there. */
  readonly otherwise: string | (() => DomainError);
}

export const ONLY = 'wheelhouse:only';

/** Marks a route that a stranger may use. Every other route asks them to sign in first. */
export function Open(): ClassDecorator & MethodDecorator {
  return SetMetadata(OPEN, true);
}

/** Whoever is asking. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => visitOf(context).actor,
);

/** The signed-in person with their name, or nothing for a stranger. */
export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | undefined => visitOf(context).viewer,
);

export function visitOf(context: ExecutionContext): Visit {
  return context.switchToHttp().getRequest<Visit>();
}
