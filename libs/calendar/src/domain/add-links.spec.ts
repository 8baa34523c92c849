import { addLinks, subscription } from './add-links.js';

const ADDITION = {
  title: 'Pain & sleep: 50 % more?',
  startsAt: new Date('2027-03-29T11:30:00.000Z'),
  endsAt: new Date('2027-03-29T12:45:00.000Z'),
  timeZone: 'Europe/London',
  place: 'Elm House, room 2',
  link: 'https://wheelhouse.example/sessions/01k9',
};

describe('the links that add a session to another calendar', () => {
  it("fill in Google's page with the very instants and the session's zone", () => {
    const { origin, searchParams } = new URL(addLinks(ADDITION).google);
    expect(origin).toBe('https://calendar.google.com');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ action: 'TEMPLATE', text: ADDITION.title, ctz: 'Europe/London' },
      dates: '20270329T113000Z/20270329T124500Z',
      ...{ details: ADDITION.link, location: ADDITION.place },
    });
  });

  it("fill in Outlook's page", () => {
    const { origin, searchParams } = new URL(addLinks(ADDITION).outlook);
    expect(origin).toBe('https://outlook.office.com');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ path: '/calendar/action/compose', rru: 'addevent', subject: ADDITION.title },
      ...{ body: ADDITION.link, location: ADDITION.place },
      ...{ startdt: '2027-03-29T11:30:00.000Z', enddt: '2027-03-29T12:45:00.000Z' },
    });
  });

  it.each([
    ['title', 'Grief'],
    ['startsAt', new Date('2027-03-29T11:00:00.000Z')],
    ['endsAt', new Date('2027-03-29T13:00:00.000Z')],
    ['timeZone', 'Europe/Dublin'],
    ['place', 'Oak House'],
    ['link', 'https://other.example/sessions/01k9'],
  ])('follow a change of the %s', (name, value) => {
    const changed = addLinks({ ...ADDITION, [name]: value });
    expect(changed.google).not.toBe(addLinks(ADDITION).google);
  });

  it('let a calendar program subscribe, and not only download', () => {
    expect(subscription('https://wheelhouse.example/series/01k9.ics')).toBe(
      'webcal://wheelhouse.example/series/01k9.ics',
    );
  });
});
