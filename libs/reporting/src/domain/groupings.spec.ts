import { isGrouping, withScheme } from './groupings.js';

describe('groupings', () => {
  it('are taken once each, in the order asked for', () => {
    expect(withScheme(['month', 'tier', 'month'], undefined)).toEqual(['month', 'tier']);
  });

  it('let a scheme stand where the roles stand', () => {
    expect(withScheme(['organisation', 'role'], 'papworth-2021')).toEqual(['organisation', 'role']);
  });

  it('put a scheme first where roles were not asked for', () => {
    expect(withScheme(['organisation'], 'papworth-2021')).toEqual(['role', 'organisation']);
  });

  it('know their names', () => {
    expect(isGrouping('staffGroup')).toBe(true);
    expect(isGrouping('shoe-size')).toBe(false);
  });
});
