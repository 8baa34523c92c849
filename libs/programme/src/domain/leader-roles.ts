/** What somebody does at a session. A role in the room, never to be confused with their job. */
export const LEADER_ROLES = ['facilitator', 'technical-host', 'presenter', 'panel'] as const;
export type LeaderRole = (typeof LEADER_ROLES)[number];

export const LEADER_ROLE_NAMES: Readonly<Record<LeaderRole, string>> = {
  facilitator: 'Facilitator',
  'technical-host': 'Technical host',
  presenter: 'Presenter',
  panel: 'Expert panel',
};

/** Facilitator and technical host run the session; presenters and panel have a part in it. */
export const RUNNING_ROLES: readonly LeaderRole[] = ['facilitator', 'technical-host'];

/** Somebody who has a part in a session. */
export interface Part {
  readonly personId: string;
  readonly role: LeaderRole;
}

/** Who made a session, who runs it, and who has any part in it: what the policies ask about. */
export interface WithParts {
  readonly createdBy: string | null;
  readonly leaderIds: readonly string[];
  readonly partIds: readonly string[];
}

export function withParts(
  { createdBy }: { readonly createdBy: string | null },
  parts: readonly Part[],
): WithParts {
  const running = parts.filter(({ role }) => RUNNING_ROLES.includes(role));
  return {
    createdBy,
    leaderIds: running.map(({ personId }) => personId),
    partIds: parts.map(({ personId }) => personId),
  };
}
