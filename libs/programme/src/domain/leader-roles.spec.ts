import { personActor } from '#kernel';
import { canChange, canSeeRunSheet } from '../programme.policy.js';
import { LEADER_ROLES, withParts } from './leader-roles.js';

it.each(LEADER_ROLES.map((role) => [role, role === 'facilitator' || role === 'technical-host'] as const))(
  'lets a %s see who is coming, and change the session: %s',
  (role, runs) => {
    const owned = withParts({ createdBy: null }, [{ personId: 'amina', role }]);

    expect(canSeeRunSheet(personActor('amina', 'educator'), owned)).toBe(true);
    expect(canChange(personActor('amina', 'educator'), owned)).toBe(runs);
    expect(canSeeRunSheet(personActor('amina', 'member'), owned)).toBe(true);
    expect(canChange(personActor('amina', 'member'), owned)).toBe(false);
    expect(canSeeRunSheet(personActor('ben', 'educator'), owned)).toBe(false);
    expect(canChange(personActor('oli', 'coordinator'), owned)).toBe(true);
  },
);

it('leaves the session to whoever made it, though they present at it', () => {
  const owned = withParts({ createdBy: 'amina' }, [{ personId: 'amina', role: 'presenter' }]);

  expect(canChange(personActor('amina', 'educator'), owned)).toBe(true);
});
