import type { Target } from './target.js';

/** Somebody in a meeting's report: one person however many rows they have. */
export interface Comer {
  readonly personKey: string;
  readonly name: string;
  readonly email: string | null;
  readonly joinToken: string | null;
  readonly isDialIn: boolean;
}

/** What may prove who somebody is; e-mails and names as `lookedUp` gives them. */
export interface Known {
  readonly byJoinToken: ReadonlyMap<string, string>;
  readonly byEmail: ReadonlyMap<string, string>;
  readonly emailAliases: ReadonlyMap<string, Target>;
  readonly nameAliases: ReadonlyMap<string, Target>;
}

export type How = 'token' | 'email' | 'alias' | 'human';

export interface Match {
  readonly target: Target;
  readonly how: How;
}

/**
 * Who somebody in a report is: our own join token, then an exact e-mail, then a remembered decision.
 * Anything else waits for a human: a name is never enough by itself, and a remembered name only
 * counts where the report gives no e-mail that could speak against it. A telephone call proves nothing.
 */
export function matchOf(comer: Comer, known: Known): Match | undefined {
  const token = comer.joinToken === null ? undefined : known.byJoinToken.get(comer.joinToken);
  if (token !== undefined) return { target: { kind: 'person', id: token }, how: 'token' };
  if (comer.isDialIn) return undefined;
  if (comer.email !== null) return byEmail(emailKey(comer.email), known);
  return tellsApart(comer) ? remembered(known.nameAliases.get(nameKey(comer.name))) : undefined;
}

function byEmail(email: string, known: Known): Match | undefined {
  const personId = known.byEmail.get(email);
  if (personId !== undefined) return { target: { kind: 'person', id: personId }, how: 'email' };
  return remembered(known.emailAliases.get(email));
}

function remembered(target: Target | undefined): Match | undefined {
  return target && { target, how: 'alias' };
}

/** What a decision about somebody is remembered under, or nothing where it would mean nothing elsewhere. */
export function aliasOf(comer: Comer): { kind: 'email' | 'name'; value: string } | undefined {
  if (comer.isDialIn) return undefined;
  if (comer.email !== null) return { kind: 'email', value: emailKey(comer.email) };
  return tellsApart(comer) ? { kind: 'name', value: nameKey(comer.name) } : undefined;
}

/** What a device is called until somebody gives it their name: many people have one. */
const DEVICE =
  /^(iphone|ipad|android|(samsung |galaxy )[\w +-]*|galaxy|samsung|sm-\w+|pixel|huawei|(my )?(phone|mobile|tablet|laptop|desktop|pc|computer)|(zoom |teams )?user|guest|participant|anonymous|unknown( user)?)[ -]*\d*$/i;

/**
 * Whether a name means the same somebody in the next report. No name does not, nor does one out of which
 * a telephone number was taken (such a row has a key of its own), nor the name of a kind of device.
 */
function tellsApart({ name, personKey }: Comer): boolean {
  const key = nameKey(name);
  return key !== '' && !personKey.startsWith('row:') && !DEVICE.test(key);
}

export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** Exactly the name that the report gives: similar names are other people. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
