import { counted } from '#kernel';
import type { OutboxStanding } from '#mail';

interface AdminFacts {
  readonly people: number;
  readonly unknownRoles: number;
  readonly organisations: number;
  readonly outbox: OutboxStanding;
  readonly canSend: boolean;
}

export function adminPage({ people, unknownRoles, organisations, outbox, canSend }: AdminFacts) {
  return {
    places: [
      {
        href: '/admin/people',
        heading: 'People',
        text: `${counted(people, 'person', 'people')} in the network. Add, change, import, search.`,
      },
      {
        href: '/admin/organisations',
        heading: 'Organisations',
        text: `${counted(organisations, 'organisation', 'organisations')}, with how many people work there.`,
      },
      {
        href: '/admin/roles',
        heading: 'Roles',
        text: 'The jobs that people choose from, each in its staff group.',
      },
      {
        href: '/admin/schemes',
        heading: 'Reporting schemes',
        text: 'Which role stands in which column of a report.',
      },
    ],
    warnings: [...roleWarnings(unknownRoles), ...mailWarnings(outbox, canSend)],
  };
}

function roleWarnings(unknown: number) {
  if (unknown === 0) return [];
  const text = `We do not know the role of ${counted(unknown, 'person', 'people')}. Reports count them as “not known”.`;
  return [{ text, href: '/admin/people?role=not-known', link: 'See who they are' }];
}

function mailWarnings({ waiting, failed }: OutboxStanding, canSend: boolean) {
  const kept = waiting > 0 ? ` and ${counted(waiting, 'letter waits', 'letters wait')}` : '';
  const noServer = `No mail server is set, so nobody can sign in by e-mail${kept}. Whoever runs Wheelhouse can set SMTP_URL.`;
  return [
    ...(canSend ? [] : [{ text: noServer, href: undefined, link: undefined }]),
    ...(failed > 0
      ? [
          {
            text: `${counted(failed, 'letter', 'letters')} could not be delivered. Check the addresses.`,
            href: undefined,
            link: undefined,
          },
        ]
      : []),
  ];
}
