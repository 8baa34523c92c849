import { Reader, sql, type Sql } from '#database';
import type { AccessLevel, StaffGroup } from '#kernel';

/** Who is at the other end of a cookie or a token, and what a page needs to know of them. */
export interface Identity {
  readonly personId: string;
  readonly name: string;
  readonly accessLevel: AccessLevel;
  readonly organisationId: string | null;
  readonly roleId: string;
  readonly roleName: string;
  readonly staffGroup: StaffGroup;
}

const IDENTITY = sql`p.id as "personId", p.name as "name", p.access_level as "accessLevel",
  p.organisation_id as "organisationId", p.role_id as "roleId", r.name as "roleName",
  r.staff_group as "staffGroup"`;

/** The person of a sign-in that is open, and when it was last seen. */
export function identityOfSignIn(
  reader: Reader,
  tokenHash: string,
  now: Date,
): Promise<(Identity & { lastSeenAt: number }) | undefined> {
  return reader.first(sql`select ${IDENTITY}, s.last_seen_at as "lastSeenAt" ${fromPersonOf('sign_in')}
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > ${+now} and p.left_at is null`);
}

export function identityOfToken(reader: Reader, tokenHash: string): Promise<Identity | undefined> {
  return reader.first(sql`select ${IDENTITY} ${fromPersonOf('api_token')}
    where s.token_hash = ${tokenHash} and s.revoked_at is null and p.left_at is null`);
}

function fromPersonOf(table: 'sign_in' | 'api_token'): Sql {
  const from = table === 'sign_in' ? sql`from sign_in s` : sql`from api_token s`;
  return sql`${from} join person p on p.id = s.person_id join role r on r.id = p.role_id`;
}
