import { type Attributes, attributesOf } from '../attributes.js';
import { classes, component, type Content, inside, type Options } from '../component.js';
import type { Html } from '../html.js';

type Item = Content & Options<{ href: string; current: boolean; active: boolean }>;
type AccountItem = Content &
  Options<{ href: string; action: string; method: string; icon: boolean; csrf: string }>;

type Header = Options<{
  id: string;
  mark: string;
  logo: Options<{ href: string; alt: string; src: string; ariaLabel: string }>;
  organisation: Options<{ name: string; split: string; descriptor: string }>;
  service: Options<{ text: string; href: string }>;
  colour: string;
  inline: boolean;
  account: Options<{
    items: readonly (AccountItem | null | '')[];
    ariaLabel: string;
    classes: string;
    attributes: Attributes | Html;
  }>;
  navigation: Options<{
    items: readonly (Item | null | '')[];
    ariaLabel: string;
    colour: string;
    justified: boolean;
    classes: string;
    attributes: Attributes | Html;
    toggleMenuText: string;
    toggleMenuVisuallyHiddenText: string;
  }>;
  containerClasses: string;
  classes: string;
  attributes: Attributes | Html;
}>;

/** The top of every page. `mark` is the address of our own small mark, drawn where the original draws its logo. */
export const header = component<Header>(
  'header',
  [
    'id',
    'mark',
    'logo',
    'organisation',
    'service',
    'colour',
    'inline',
    'account',
    'navigation',
    'containerClasses',
    'classes',
    'attributes',
  ],
  (p) => ({
    attributes: attributesOf(
      {
        class: classes(
          'nhsuk-header',
          p.colour === 'white' && 'nhsuk-header--white',
          p.inline && 'nhsuk-header--inline',
          p.organisation && 'nhsuk-header--organisation',
          p.classes,
        ),
        id: p.id,
        'data-module': 'nhsuk-header',
        role: 'banner',
      },
      p.attributes,
    ),
    container: classes('nhsuk-width-container', p.containerClasses),
    ...brandOf(p),
    account: p.account && {
      attributes: attributesOf(
        {
          class: classes('nhsuk-header__account', p.account.classes),
          'aria-label': p.account.ariaLabel ?? 'Account',
        },
        p.account.attributes,
      ),
      items: (p.account.items ?? []).flatMap((item) => (item ? accountItem(item) : [])),
    },
    navigation: (p.navigation?.items?.length ?? 0) > 0 && navigationOf(p.navigation ?? {}),
  }),
);

/** One link around mark and name where both lead to the same place, so that nobody meets the same link twice. */
function brandOf(p: Header): object {
  const { text, href } = p.service ?? {};
  const joined = Boolean(text) && Boolean(href) && (!p.logo?.href || p.logo.href === href);
  const to = joined ? href : p.logo?.href;
  const words = [p.logo?.alt, p.organisation?.name, p.organisation?.split, joined ? text : '', 'homepage'];
  return {
    brand: {
      mark: p.mark,
      logo: p.logo?.src && attributesOf({ src: p.logo.src, width: '280', alt: p.logo.alt ?? '' }),
      organisation: p.organisation && {
        name: p.organisation.name,
        split: p.organisation.split,
        descriptor: p.organisation.descriptor,
      },
      name: joined && text,
    },
    home: to && attributesOf({ href: to, 'aria-label': p.logo?.ariaLabel ?? classes(...words) }),
    service: !joined && text && { text, href },
  };
}

function accountItem(item: AccountItem): object {
  return {
    name: classes('nhsuk-header__account-item', item.classes),
    content: inside(item),
    icon: item.icon === true && { name: 'user' },
    href: item.href,
    action: item.action,
    method: item.method ?? 'post',
    csrf: item.csrf,
  };
}

function navigationOf(p: NonNullable<Header['navigation']>): object {
  return {
    attributes: attributesOf(
      {
        class: classes(
          'nhsuk-header__navigation',
          p.colour === 'white' && 'nhsuk-header__navigation--white',
          p.justified && 'nhsuk-header__navigation--justified',
          p.classes,
        ),
        'aria-label': p.ariaLabel ?? 'Menu',
      },
      p.attributes,
    ),
    more: p.toggleMenuText ?? 'More',
    moreHidden: p.toggleMenuVisuallyHiddenText ?? 'Browse',
    items: (p.items ?? []).flatMap((item) => (item ? navigationItem(item) : [])),
  };
}

function navigationItem(item: Item): object {
  const current = item.current === true || item.active === true;
  return {
    current,
    element: item.href === undefined ? 'span' : 'a',
    content: inside(item),
    outer: attributesOf(
      {
        class: classes(
          'nhsuk-header__navigation-item',
          current && 'nhsuk-header__navigation-item--current',
          item.classes,
        ),
      },
      item.attributes,
    ),
    inner: attributesOf({
      class: item.href === undefined ? 'nhsuk-header__navigation-text' : 'nhsuk-header__navigation-link',
      href: item.href,
      'aria-current': current && (item.current ? 'page' : 'true'),
    }),
  };
}
