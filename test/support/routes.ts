import { OPEN } from '#http';
import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { House } from './house.js';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly isOpen: boolean;
}

type Handler = (...values: never[]) => unknown;

/** Every address that the server answers at, as its controllers say. */
export function routesOf(house: House): Route[] {
  const controllers = [...house.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers
    .flatMap(({ metatype }) => (metatype ? routesIn(metatype as Type) : []))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function routesIn(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, Handler>;
  const handlers = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return handlers.flatMap((name) => {
    const handler = prototype[name];
    const paths = handler && (saidOf('path', handler) as string | string[] | undefined);
    if (!handler || paths === undefined) return [];
    const method = RequestMethod[Number(saidOf('method', handler))] ?? '';
    const isOpen = Boolean(saidOf(OPEN, handler) ?? saidOf(OPEN, controller));
    const bases = [saidOf('path', controller) as string | string[]].flat();
    return bases.flatMap((base) =>
      [paths].flat().map((path) => ({ method, path: joined(base, path), isOpen })),
    );
  });
}

function saidOf(key: string, of: object): unknown {
  return Reflect.getMetadata(key, of);
}

function joined(...parts: readonly string[]): string {
  return `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}
