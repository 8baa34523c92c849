import { tellingDue, type Present, type Told } from './telling.js';

const MONDAY = {
  startsAt: new Date('2026-11-30T12:30:00Z'),
  endsAt: new Date('2026-11-30T13:30:00Z'),
  timeZone: 'Europe/London',
  mode: 'online',
  venue: null,
} as const;
const MOVED = { startsAt: new Date('2026-11-30T11:30:00Z') };

const coming: Present = { ...MONDAY, standing: 'registered', isPromoted: false, status: 'confirmed' };
const waiting: Present = { ...coming, standing: 'waiting' };
const gone: Present = { ...coming, standing: 'none' };
const off = { status: 'cancelled' } as const;

const knows: Told = { ...MONDAY, standing: 'registered', hasInvitation: true, isCancelled: false };
const knowsWaiting: Told = { ...knows, standing: 'waiting', hasInvitation: false };
const knowsOff: Told = { ...knows, hasInvitation: false, isCancelled: true };

describe('what a person is told', () => {
  it.each<[string, Present, Told | undefined, string | undefined]>([
    ['who has just registered', coming, undefined, 'confirmed REQUEST'],
    ['who knows it all', coming, knows, undefined],
    ['who was promoted', coming, knowsWaiting, 'promoted REQUEST'],
    [
      'who waited so shortly that nothing was noted',
      { ...coming, isPromoted: true },
      undefined,
      'promoted REQUEST',
    ],
    ['who comes back', coming, { ...knows, standing: 'none', hasInvitation: false }, 'confirmed REQUEST'],
    ['whose session moved', { ...coming, ...MOVED }, knows, 'moved REQUEST'],
    ['whose session is cancelled', { ...coming, ...off }, knows, 'cancelled CANCEL'],
    ['whose session went back to be a draft', { ...coming, status: 'withdrawn' }, knows, 'cancelled CANCEL'],
    ['who knows of the cancellation', { ...coming, ...off }, knowsOff, undefined],
    [
      'whose session was cancelled before they heard of their place',
      { ...coming, ...off },
      undefined,
      'cancelled',
    ],
    ['whose session goes ahead after all', coming, knowsOff, 'restored REQUEST'],
    ['who gave the place up', gone, knows, 'left CANCEL'],
    ['who gave the place up as it was cancelled', { ...gone, ...off }, knows, 'left CANCEL'],
    ['who said sorry without ever registering', gone, undefined, undefined],
    ['who begins to wait', waiting, undefined, undefined],
    ['who waits for a session that moved', { ...waiting, ...MOVED }, knowsWaiting, 'moved'],
    ['who waits for a session that is cancelled', { ...waiting, ...off }, knowsWaiting, 'cancelled'],
    ['who waits for what goes ahead after all', waiting, { ...knowsWaiting, isCancelled: true }, 'restored'],
    ['who stopped waiting', gone, knowsWaiting, undefined],
    ['who gave a place up and waits again', waiting, knows, 'left CANCEL'],
  ])('%s', (_who, now, told, expected) => {
    const due = tellingDue(now, told);

    expect(due && [due.news, due.method].filter(Boolean).join(' ')).toBe(expected);
  });
});
