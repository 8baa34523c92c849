/**
 * How far our components are those of nhsuk-frontend, whose published fixtures are the measure.
 *
 * A fixture that is not named here must come out equal; one that is named must not, so that the list cannot grow stale.
 */
interface Parity {
  /** Fixtures that come out differently, by name, and why. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** Options given to every fixture where the original writes a name of its own unasked. */
  readonly supplied?: Readonly<Record<string, unknown>>;
}

const NONE: Parity = { leftOut: {} };

export const PARITY: Readonly<Record<string, Parity>> = {
  header: {
    supplied: { logo: { alt: 'NHS' } },
    leftOut: {
      'search in the header is not used': [
        'default',
        'with navigation (overflow)',
        'with navigation (overflow, white)',
        'with organisation name (split with descriptor), search',
        'with search',
        'with search inline',
        'with service name (linked and long), search',
        'with service name, search, account (logged in, complex), navigation',
        'with service name, search, account, navigation',
      ],
    },
  },
  footer: { supplied: { copyright: '© NHS England' }, leftOut: {} },
  table: { leftOut: { 'deprecated options': ['as a card (feature) with deprecated options'] } },
};

export const parityOf = (component: string): Parity => PARITY[component] ?? NONE;

/** Pieces of other components; they have no fixtures of their own. */
export const PIECES: readonly string[] = ['icon', 'card-action', 'caption'];

/** What the header's fixtures draw and we never do. */
export const LOGO = /<svg class="nhsuk-header__logo"[\s\S]*?<\/svg>/;
