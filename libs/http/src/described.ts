/** What draws the description up. It takes long to load, and most days nobody asks for a description. */
export type Describer = typeof import('@nestjs/swagger');

const waiting: ((describer: Describer) => void)[] = [];

/** Remembers what is to be said of a class or a call, until a description is asked for. */
export function whenDescribed(say: (describer: Describer) => void): void {
  waiting.push(say);
}

/** Loads the describer, and says to it what was remembered. */
export async function describer(): Promise<Describer> {
  const loaded = await import('@nestjs/swagger');
  for (const say of waiting.splice(0)) say(loaded);
  return loaded;
}

/** Puts the calls of a controller under a heading that is not its own name. */
export function DescribedUnder(heading: string): ClassDecorator {
  return (controller) => {
    whenDescribed(({ ApiTags }) => {
      ApiTags(heading)(controller);
    });
  };
}

/** Leaves a controller out of the description. */
export function NotDescribed(): ClassDecorator {
  return (controller) => {
    whenDescribed(({ ApiExcludeController }) => {
      ApiExcludeController()(controller);
    });
  };
}
