import {
  STAFF_GROUP_NAMES,
  STAFF_GROUPS,
  TIER_NAMES,
  TIERS,
  tierOf,
  type StaffGroup,
  type Tier,
} from '#kernel';

/** Staff groups as one writes them into a plan: whole tiers by their names, the others by their own. */
export function groupsAsText(groups: readonly StaffGroup[]): string {
  const whole = TIERS.filter((tier) => membersOf(tier).every((group) => groups.includes(group)));
  const alone = groups.filter((group) => !whole.includes(tierOf(group)));
  const names = [...whole.map((tier) => TIER_NAMES[tier]), ...alone.map((group) => STAFF_GROUP_NAMES[group])];
  return names.map((name) => name.toLowerCase()).join(' and ');
}

/** The groups that were written, or nothing where a name is none of ours. */
export function groupsFromText(text: string): StaffGroup[] | undefined {
  const found = new Set<StaffGroup>();
  let rest = text.trim().toLowerCase();
  while (rest !== '') {
    const [name, groups] = NAMES.find(([known]) => isFirstIn(rest, known)) ?? [];
    if (name === undefined || groups === undefined) return undefined;
    for (const group of groups) found.add(group);
    rest = rest.slice(name.length).replace(BETWEEN, '');
  }
  return STAFF_GROUPS.filter((group) => found.has(group));
}

const BETWEEN = /^(\s*,)?\s*(and\s+)?/;

/** The longest first: some names have an "and" or a comma of their own. */
const NAMES = [
  ...TIERS.map((tier) => [TIER_NAMES[tier].toLowerCase(), membersOf(tier)] as const),
  ...STAFF_GROUPS.map((group) => [STAFF_GROUP_NAMES[group].toLowerCase(), [group]] as const),
].sort(([a], [b]) => b.length - a.length);

function membersOf(tier: Tier): StaffGroup[] {
  return STAFF_GROUPS.filter((group) => tierOf(group) === tier);
}

/** As whole words: "volunteers" and no "volunteersome". */
function isFirstIn(text: string, name: string): boolean {
  return text.startsWith(name) && /^($|\s*,|\s+and\s)/.test(text.slice(name.length));
}
