import type { AuditRow } from '#audit';
import type { Typed } from '#http';
import { counted, type AccessLevel, type Actor, type FieldError, type Page } from '#kernel';
import type { OrganisationRow } from '#organisations';
import { levelsToGive, type PersonRow, type PostRow, type RoleRow } from '#people';
import { dayInWords } from '#programme';
import { organisationChoices, roleChoices, type Choice } from '../choices.js';
import { formWords } from '../form-words.js';
import { PERSON_FIELDS, type PeopleAsked } from './people.form.js';

const ACCESS_WORDS: Readonly<Record<AccessLevel, string>> = {
  member: 'Member: takes part',
  educator: 'Educator: publishes training too',
  coordinator: 'Coordinator: keeps people, registers and reports too',
  administrator: 'Administrator: may do everything',
};

interface Choices {
  readonly roles: readonly RoleRow[];
  readonly organisations: readonly OrganisationRow[];
}

export function peoplePage(
  page: Page<PersonRow>,
  count: number,
  asked: PeopleAsked,
  { roles, organisations }: Choices,
) {
  const any = (text: string, choices: readonly Choice[]) => [
    { value: '', text },
    ...choices.filter((one) => one.value),
  ];
  return {
    heading: counted(count, 'person', 'people'),
    isEmpty: count === 0,
    isFiltered: Boolean(asked.q ?? asked.organisation ?? asked.role),
    asked: { q: asked.q ?? '', organisation: asked.organisation ?? '', role: asked.role ?? '' },
    hasLeavers: asked.leavers ? ['yes'] : [],
    roles: any('Every role', roleChoices(roles, asked.role)),
    organisations: any('Every organisation', organisationChoices(organisations)),
    rows: page.items.map((person) => [
      {
        text: `${person.name}${remarkOn(person)}`,
        href: `/admin/people/${person.id}`,
      },
      person.roleName,
      person.organisationShortName ?? 'Not known',
      wordOf(person.accessLevel),
    ]),
    next: page.next && `/admin/people?${withCursor(asked, page.next)}`,
  };
}

export function personPage(
  actor: Actor,
  form: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
  choices: Choices,
  before: AccessLevel = 'member',
) {
  const held = form.typed['roleId'];
  return {
    form: formWords(PERSON_FIELDS, form.typed, form.errors),
    roles: roleChoices(choices.roles, typeof held === 'string' ? held : undefined),
    organisations: organisationChoices(choices.organisations),
    levels: levelsFor(actor, before).map((value) => ({ value, text: ACCESS_WORDS[value] })),
  };
}

function remarkOn({ leftAt, mailRefusedAt }: PersonRow): string {
  if (leftAt !== null) return ' (left)';
  return mailRefusedAt === null ? '' : ' (address takes no mail)';
}

/** An administrator's own level is shown to a coordinator, who can change nothing of it. */
function levelsFor(actor: Actor, before: AccessLevel): AccessLevel[] {
  const levels = levelsToGive(actor, before);
  return levels.includes(before) ? levels : [before];
}

interface PersonFacts {
  readonly person: PersonRow;
  readonly posts: readonly PostRow[];
  readonly deeds: readonly AuditRow[];
  /** Names of the people who did the deeds, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

export function historyOf({ person, posts, deeds, names, timeZone }: PersonFacts) {
  return {
    id: person.id,
    name: person.name,
    hasLeft: person.leftAt !== null,
    mailRefused: refusedInWords(person, timeZone),
    posts: posts.map((post) => ({
      work: [post.roleName, post.organisationName].filter(Boolean).join(', '),
      since: `From ${dayInWords(new Date(post.since), timeZone)}`,
    })),
    deeds: deeds.map((deed) => {
      const who = deed.actorId === null ? 'the system' : (names.get(deed.actorId) ?? 'somebody');
      return `${dayInWords(new Date(deed.at), timeZone)}: ${DEEDS[deed.act] ?? deed.act} by ${who}`;
    }),
  };
}

function refusedInWords({ mailRefusedAt }: PersonRow, timeZone: string): string | undefined {
  if (mailRefusedAt === null) return undefined;
  const since = dayInWords(new Date(mailRefusedAt), timeZone);
  return `This address does not take mail since ${since}. Reminders and news wait until it does, or until you write down another.`;
}

const DEEDS: Readonly<Record<string, string>> = {
  'person-added': 'added',
  'person-changed': 'changed',
  'person-left': 'taken off the network',
  'person-returned': 'brought back',
  'token-made': 'a token made',
  'token-revoked': 'a token revoked',
};

function wordOf(level: AccessLevel): string {
  return level.charAt(0).toUpperCase() + level.slice(1);
}

function withCursor(asked: PeopleAsked, cursor: string): string {
  const said = Object.entries({ ...asked, cursor }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return new URLSearchParams(said as [string, string][]).toString();
}
