import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the build made of the templates, by the key of their text: a server starts without compiling them again. */
export type KeptTemplates = Readonly<Record<string, KeptTemplate>>;

export interface KeptTemplate {
  readonly calls: readonly string[];
  readonly spec: TemplateSpecification;
}

/**
 * The build writes it here; nothing is there where the code runs unbuilt, as in most tests.
 *
 * @public bin/build-templates.mjs takes it from dist, where the search for dead code does not look.
 */
export const KEPT = join(import.meta.dirname, 'kept-templates.data.js');

/** By its very text, so that a changed template is never drawn as it was. */
export function keyOf(source: string): string {
  return createHash('sha1').update(source).digest('base64url');
}

export async function keptTemplates(): Promise<KeptTemplates> {
  if (!existsSync(KEPT)) return {};
  const { default: kept } = (await import(pathToFileURL(KEPT).href)) as { default: KeptTemplates };
  return kept;
}
