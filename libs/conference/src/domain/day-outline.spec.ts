import { outlineOf, type Happening } from './day-outline.js';

const at = (time: string) => new Date(`2026-10-24T${time}:00Z`);
const talk = (title: string, from: string, to: string): Happening => ({
  ...{ title, start: at(from), end: at(to), isBreak: false },
});
const pause = (from: string, to: string): Happening => ({ ...talk('Coffee', from, to), isBreak: true });

describe('the outline of a day', () => {
  it('has a break whenever nobody speaks in any room, and at no other time', () => {
    const day = outlineOf([
      pause('08:30', '09:00'),
      talk('Welcome', '09:00', '09:30'),
      talk('Pain', '09:30', '10:30'),
      talk('Schools', '09:40', '10:10'),
      pause('10:10', '10:45'),
      talk('Close', '10:45', '11:00'),
    ]);

    expect(day).toEqual({
      startsAt: at('08:30'),
      endsAt: at('11:00'),
      agenda: [
        { kind: 'break', title: 'Break', minutes: 30 },
        { kind: 'talk', title: '3 talks', minutes: 90 },
        { kind: 'break', title: 'Break', minutes: 15 },
        { kind: 'talk', title: 'Close', minutes: 15 },
      ],
    });
  });

  it('is none where nobody speaks', () => {
    expect(outlineOf([])).toBeUndefined();
    expect(outlineOf([pause('08:30', '09:00')])).toBeUndefined();
  });

  it('shortens a title that no session could have', () => {
    expect(outlineOf([talk('x'.repeat(400), '09:00', '10:00')])?.agenda[0]?.title).toHaveLength(150);
  });
});
