import { isSamePlacement, type Placement } from './placement.js';

const CLINIC: Placement = {
  startsAt: new Date('2026-11-30T12:30:00Z'),
  endsAt: new Date('2026-11-30T13:30:00Z'),
  timeZone: 'Europe/London',
  mode: 'hybrid',
  venue: 'Seminar room',
};

describe('when and where something is', () => {
  it('is the same where nothing that calendars are told of differs', () => {
    const again = { ...CLINIC, startsAt: new Date(+CLINIC.startsAt), endsAt: new Date(+CLINIC.endsAt) };

    expect(isSamePlacement(CLINIC, again)).toBe(true);
  });

  it.each<[string, Partial<Placement>]>([
    ['it begins a minute later', { startsAt: new Date('2026-11-30T12:31:00Z') }],
    ['it ends a minute sooner', { endsAt: new Date('2026-11-30T13:29:00Z') }],
    ['it keeps the instant in another zone', { timeZone: 'Europe/Lisbon' }],
    ['people meet in another way', { mode: 'online' }],
    ['it is in another room', { venue: 'Library' }],
    ['it has no room any more', { venue: null }],
  ])('is another where %s', (_story, changes) => {
    expect(isSamePlacement(CLINIC, { ...CLINIC, ...changes })).toBe(false);
    expect(isSamePlacement({ ...CLINIC, ...changes }, CLINIC)).toBe(false);
  });

  it('is the same whatever the link: that is on the page when it is needed', () => {
    const withLink = (meetingUrl: string) => ({ ...CLINIC, meetingUrl });

    expect(isSamePlacement(withLink('https://one.example'), withLink('https://two.example'))).toBe(true);
  });
});
