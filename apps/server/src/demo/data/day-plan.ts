/** A study day in parts, as an organiser writes it: the kept places are open to everybody from the date. */
export function dayPlan(until: string): string {
  return `09:30-10:30 Welcome, and what a day at home is like
10:50-12:20 Workshops of the morning
- Pain and comfort at home | Room 1 | 14 places
- Talking with brothers and sisters | Room 2 | 14 places | 4 for non-clinical and volunteers until ${until}
- Reception and the first telephone call | Online
13:20-14:30 A case from the network
14:45-16:00 Workshops of the afternoon
- What schools need to know | Room 1 | 20 places
- Looking after yourself | Online`;
}

/** The same of a day that is over. */
export const PAST_DAY_PLAN = `09:30-10:30 Welcome: what families remember of the front door
10:50-12:20 Workshops of the morning
- The first telephone call | The library | 20 places
- When a child dies: what to say | The hall
13:20-14:30 A walk through the house and garden
14:45-16:00 Workshops of the afternoon
- Brothers and sisters | The library | 20 places
- Looking after yourself | The hall`;

export const DAY_PRICE = 'Free for members of the network. £35 for everybody else.';
export const DAY_JOINING = `The car park fills by 09:00. Bus 12 stops at the door.
Lunch is provided. Bring something warm: the hall is cold in winter.`;

/** What people write who eat or need something else than most. */
export const DAY_NEEDS = [
  { food: 'Vegetarian', access: '' },
  { food: 'Vegan', access: '' },
  { food: 'No nuts', access: 'A seat near the door' },
  { food: '', access: 'A way in without steps' },
  { food: 'Halal', access: '' },
  { food: 'vegetarian', access: 'Large print' },
];
