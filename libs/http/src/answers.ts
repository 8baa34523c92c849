/** What a page says once after a redirect: "You have a place." */
export interface Notice {
  readonly kind: 'success' | 'info';
  readonly text: string;
}

/** A page to draw: the view's name, and everything that it says. */
export class Shown {
  constructor(
    readonly view: string,
    readonly model: object,
    readonly status: number,
  ) {}
}

/** Where to go on after something was done, and what to say there. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly notice?: Notice,
  ) {}
}

/** A file to download or to show, not a page. */
export class Sent {
  constructor(
    readonly type: string,
    readonly body: string | Uint8Array | NodeJS.ReadableStream,
    readonly options: {
      readonly fileName?: string;
      readonly cache?: string;
      /** Came from somebody: shown, but as if from a place of its own, where nothing of it runs. */
      readonly isApart?: boolean;
    } = {},
  ) {}
}

export function shown(view: string, model: object, status = 200): Shown {
  return new Shown(view, model, status);
}

export function seeOther(path: string, notice?: Notice): SeeOther {
  return new SeeOther(path, notice);
}

export function sent(...parts: ConstructorParameters<typeof Sent>): Sent {
  return new Sent(...parts);
}

/** A path inside this site, so that `next=` can never lead a person to another one. */
export function localPath(path: string | undefined, otherwise = '/'): string {
  return path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : otherwise;
}
