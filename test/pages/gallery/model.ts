import { type Assets, frameOf, safe, type Views } from '#views';

/** Every component once, with the words of real pages; the cast are the people of the tests. */
export const galleryModel = (views: Views, assets: Assets): object => ({
  frame: frameOf(
    {
      networkName: 'Wheelhouse',
      path: '/training/1',
      csrf: 'token',
      person: { name: 'Oli Hughes' },
      navigation: ['Training', 'My learning', 'Programme', 'Reports', 'Admin'].map((text) => ({
        text,
        href: `/${text.toLowerCase().replace(' ', '-')}`,
      })),
      footer: [
        { text: 'Check in with a code', href: '/check-in' },
        { text: 'For other systems: the API', href: '/api' },
      ],
      notification: { variant: 'success', text: 'Your place is booked. We have sent you the details.' },
    },
    assets,
  ),
  errors: [{ text: 'Enter a whole e-mail address, such as ben@example.org', href: '#email' }],
  filters: [
    { text: 'For reception and admin staff', href: '/training?kind=webinar' },
    { text: 'Webinar', href: '/training?for=admin' },
  ],
  sessions: [
    session('Talking with families at the front desk', 'For reception and admin staff', {
      text: 'Open',
      colour: 'green',
    }),
    session('Managing breakthrough pain at home', 'Because you asked about pain', undefined),
    session('Bereavement in school: the first week back', undefined, { text: 'Full', colour: 'red' }),
    session('Symptom control study day', 'For nurses', { text: '3 places left', colour: 'yellow' }),
  ],
  numbers: [
    { number: '1,204', text: 'attendances this quarter' },
    { number: '38%', text: 'from outside registered clinical staff' },
    { number: '61', text: 'organisations took part' },
  ],
  registerHead: ['Name', 'Workplace', { text: 'Minutes', format: 'numeric' }, 'When', 'Status'],
  register: [
    line('Priya Shah', 'Elm House', [{ from: 0, to: 60 }]),
    line('Joan Price', 'Elm House', [
      { from: 8, to: 30 },
      { from: 37, to: 60 },
    ]),
    line('Tomos Evans', 'St Non’s Hospice', [{ from: 42, to: 60 }]),
  ].map(([name, workplace, minutes, spans]) => [
    { text: name, href: '/register/1' },
    workplace,
    String(minutes),
    {
      html: safe(
        views.component('minutes-bar', { label: `${String(minutes)} of 60 minutes`, minutes: 60, spans }),
      ),
    },
    { html: safe(views.component('tag', { text: 'Attended', colour: 'green' })) },
  ]),
  chart: safe(CHART),
  pages: [
    { number: 1, href: '/1' },
    { number: 2, href: '/2', current: true },
    { number: 3, href: '/3' },
  ],
  facts: [
    {
      key: 'When',
      value: 'Monday 5 October 2026, 12:30 to 13:30',
      actions: { items: [{ text: 'Change', href: '/x', visuallyHiddenText: 'when' }] },
    },
    { key: 'Where', value: 'Online' },
    { key: 'Suitable for', value: 'Everyone who meets families' },
  ],
  tabs: [
    { label: 'For you', panel: { text: 'Made for people in roles like yours.' } },
    { label: 'Everything', panel: { text: 'All sessions, clinical ones too.' } },
  ],
  roles: [
    { value: '03', text: 'Staff nurse' },
    { value: '08', text: 'Receptionist' },
  ],
  places: [
    { value: 'online', text: 'Online', hint: 'One press to join' },
    { value: 'room', text: 'In the room' },
    { divider: 'or' },
    {
      value: 'later',
      text: 'I will catch up later',
      conditional: { html: safe(views.component('inset-text', { text: 'We send you the recording.' })) },
    },
  ],
  days: [
    { value: 'a', text: 'Monday 5 October 2026' },
    { value: 'b', text: 'Tuesday 6 October 2026' },
  ],
  wide: [['Elm House', 'Spoke', 'Voluntary', 'North', '12', '148', '31']],
});

const session = (title: string, reason: string | undefined, tag: object | undefined): object => ({
  title,
  href: '/sessions/1',
  when: 'Monday 5 October 2026, 12:30',
  facts: ['60 minutes, online', 'Suitable for everyone who meets families'],
  tag,
  reason,
});

const line = (name: string, workplace: string, spans: { from: number; to: number }[]) =>
  [name, workplace, spans.reduce((sum, { from, to }) => sum + to - from, 0), spans] as const;

const CHART = `<svg viewBox="0 0 600 120" role="img" aria-label="Registered clinical 60 percent, non-clinical 25, volunteers 15"><rect y="10" width="360" height="26" rx="3" fill="#205c63"/><rect y="46" width="150" height="26" rx="3" fill="#1f8a83"/><rect y="82" width="90" height="26" rx="3" fill="#f4b63f"/></svg>`;
