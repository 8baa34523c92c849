import type { DraftRow } from '../draft.js';
import { readEmail, readName } from '../names.js';
import type { ReportRow } from '../report.js';

export type Identity = Pick<ReportRow, 'name' | 'email' | 'personKey' | 'kind' | 'flags'>;

/**
 * Says which rows of one file belong to one person: those with the same id of ours, else the same e-mail,
 * else, where there is none, the same UPN or exactly the same name. A name never joins somebody with an e-mail, and
 * telephone callers are never joined to anybody, themselves included: only their count is kept.
 */
export class People {
  private callers = 0;

  identify(row: DraftRow): Identity {
    const { name, flags, isDialIn, lostNumber } = readName(row.name);
    const email = readEmail(row.email);
    const allFlags = [...new Set([...(row.flags ?? []), ...flags])];
    if ((isDialIn || row.kind === 'dial-in') && !email) return this.caller(row, { name, flags: allFlags });
    return {
      name: name || (email ?? ''),
      email,
      kind: row.kind === 'dial-in' ? 'connection' : row.kind,
      flags: allFlags.filter((flag) => flag !== 'dial-in'),
      personKey: keyOf(row, email, lostNumber ? '' : name),
    };
  }

  private caller(row: DraftRow, { name, flags }: Pick<Identity, 'name' | 'flags'>): Identity {
    const isPresent = row.kind !== 'waiting-room' && row.kind !== 'no-show';
    this.callers++;
    return {
      name: name || `Dial-in ${this.callers}`,
      email: undefined,
      kind: isPresent ? 'dial-in' : row.kind,
      flags: [...new Set([...flags, 'dial-in' as const])],
      personKey: `row:${row.row}`,
    };
  }
}

function keyOf(row: DraftRow, email: string | undefined, name: string): string {
  if (row.registrantId) return `registrant:${row.registrantId}`;
  if (row.joinToken) return `token:${row.joinToken}`;
  if (email) return `email:${email}`;
  // Within one file a UPN tells namesakes apart; it says nothing about who they are.
  if (row.upn) return `upn:${row.upn.toLowerCase()}`;
  return name ? `name:${name}` : `row:${row.row}`;
}
