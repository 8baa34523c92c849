import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Ours, and the file of a theme folder that takes its place. */
const THEMED: Readonly<Record<string, string>> = { 'mark.svg': 'logo.svg', 'favicon.svg': 'favicon.svg' };

const MANIFEST = z.record(z.string(), z.string());

/**
 * The built style sheet, script and pictures, whose names carry a hash of what is in them, so that browsers may keep them for ever.
 *
 * A theme folder may hold `logo.svg` and `favicon.svg`, used instead of ours, and `theme.css`, read after our own style sheet;
 * the server serves them at `/theme/`.
 */
export class Assets {
  private readonly names: Readonly<Record<string, string>>;

  constructor(
    readonly folder: string,
    readonly themeFolder?: string,
  ) {
    this.names = MANIFEST.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  }

  /** `app.css` → `/assets/app.3f9c1a2b.css` */
  path(name: string): string {
    const themed = THEMED[name];
    if (themed !== undefined && this.isThemed(themed)) return `/theme/${themed}`;
    const built = this.names[name];
    if (built === undefined) throw new Error(`There is no asset "${name}". Run npm run build.`);
    return `/assets/${built}`;
  }

  /** The address of the theme's own style sheet, where there is one. */
  get theme(): string | undefined {
    return this.isThemed('theme.css') ? '/theme/theme.css' : undefined;
  }

  private isThemed(name: string): boolean {
    return this.themeFolder !== undefined && existsSync(join(this.themeFolder, name));
  }
}
