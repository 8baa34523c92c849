import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const THEME = z.strictObject({ networkName: z.string().trim().min(1).optional() });

export type Theme = z.output<typeof THEME>;

/** What a theme folder says of the network in `theme.json`; nothing where there is none. A mistake in it stops the start. */
export function themeOf(folder: string | undefined): Theme {
  const path = folder === undefined ? undefined : join(folder, 'theme.json');
  if (path === undefined || !existsSync(path)) return {};
  try {
    return THEME.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} cannot be used: it may say { "networkName": "…" } and nothing else.`, {
      cause: error,
    });
  }
}
