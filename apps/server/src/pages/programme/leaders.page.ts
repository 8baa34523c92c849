import type { FieldError } from '#kernel';
import type { PersonRow } from '#people';
import { LEADER_ROLE_NAMES, LEADER_ROLES, type LeaderRow, type SessionRow } from '#programme';

interface LeadersFacts {
  readonly session: SessionRow;
  readonly leaders: readonly LeaderRow[];
  readonly q: string | undefined;
  readonly found: readonly PersonRow[];
  readonly errors: readonly FieldError[];
}

export function leadersPage({ session, leaders, q, found, errors }: LeadersFacts) {
  const base = `/programme/sessions/${session.id}/leaders`;
  const named = new Set(leaders.map(({ personId }) => personId));
  const others = found.filter(({ id }) => !named.has(id));
  return {
    title: `Who does what: ${session.title}`,
    back: { href: `/sessions/${session.id}`, text: 'The session' },
    base,
    q: q ?? '',
    errors: errors.map(({ message }) => ({ text: message, href: '#q' })),
    roles: LEADER_ROLES.map((value) => ({ value, text: LEADER_ROLE_NAMES[value] })),
    leaders: leaders.map((leader) => ({
      personId: leader.personId,
      name: leader.name,
      job: jobOf(leader.roleName, leader.organisationName),
      role: leader.role,
      fieldId: `role-${leader.personId}`,
      label: `What ${leader.name} does`,
    })),
    found: others.map((person) => ({
      personId: person.id,
      name: person.name,
      job: jobOf(person.roleName, person.organisationName),
      fieldId: `role-${person.id}`,
      label: `What ${person.name} does`,
    })),
    nothingFound:
      q && others.length === 0
        ? `Nobody else in the network is called “${q}”. Try part of the name.`
        : undefined,
  };
}

function jobOf(role: string, workplace: string | null): string {
  return workplace === null ? role : `${role}, ${workplace}`;
}
