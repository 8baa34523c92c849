import { Views } from '../views.js';
import { linesOf } from './tree.js';

const views = await Views.open([]);
const drawn = (name: string, options: object): string[] => linesOf(views.component(name, options));

describe('the minutes bar', () => {
  it('draws each stretch where it lies on the line of the session', () => {
    const lines = drawn('minutes-bar', {
      label: '45 of 60 minutes',
      minutes: 60,
      spans: [
        { from: 0, to: 30 },
        { from: 45, to: 60 },
      ],
    });

    expect(lines.slice(2)).toEqual([
      ' rect class=wh-minutes__span height=14 rx=3 width=50% x=0% y=0',
      ' rect class=wh-minutes__span height=14 rx=3 width=25% x=75% y=0',
    ]);
  });

  it('cuts off what lies before the start and after the end', () => {
    const lines = drawn('minutes-bar', { label: '', minutes: 60, spans: [{ from: -10, to: 90 }] });

    expect(lines.at(-1)).toBe(' rect class=wh-minutes__span height=14 rx=3 width=100% x=0% y=0');
  });
});

describe('the session card', () => {
  it('leaves out what is not known', () => {
    const lines = drawn('session-card', { title: 'Clinic', href: '/1', facts: [undefined, '60 minutes'] });

    expect(lines).toEqual([
      'article class=wh-session',
      ' h3 class=wh-session__title',
      '  a class=nhsuk-link href=/1',
      '   "Clinic"',
      ' ul class=wh-session__facts',
      '  li',
      '   "60 minutes"',
    ]);
  });
});

describe('the filters', () => {
  it('say what a press on them does', () => {
    const lines = drawn('filter-tags', { filters: [{ text: 'Webinar', href: '/training' }] });

    expect(lines).toContain('    "Remove filter: "');
  });
});
