import { type Attributes, attributesOf } from '../attributes.js';
import { asContent, classes, component, type Content, inside, type Options, variant } from '../component.js';
import type { Html, Text } from '../html.js';

export type Link = Content &
  Options<{ href: string; type: string; element: string; variant: string; current: boolean }>;

const LINK = ['id', 'text', 'html', 'classes', 'attributes', 'href', 'type', 'element', 'variant'] as const;

/** A link where there is somewhere to go, a button where there is not. */
export const elementOf = (p: Link): string =>
  (p.element ?? (p.href !== undefined && p.href !== '' && !p.type ? 'a' : 'button')).toLowerCase();

const target = (p: Link, element: string): Attributes =>
  element === 'a' ? { href: p.href ?? '#' } : { type: p.type ?? 'submit' };

const reversible = (name: string, p: Link): string =>
  classes(name, variant(`${name}--`, p.variant, ['reverse'], p.classes), p.classes);

type Button = Link &
  Options<{
    name: string;
    value: Text;
    disabled: boolean;
    small: boolean;
    icon: string | Options<{ name: string; placement: string; html: Text }>;
    ariaLabel: string;
    preventDoubleClick: boolean;
  }>;

const VARIANTS = ['brand', 'login', 'reverse', 'secondary', 'secondary-solid', 'warning'];

export const button = component<Button>(
  'button',
  [...LINK, 'name', 'value', 'disabled', 'small', 'icon', 'ariaLabel', 'preventDoubleClick'],
  (p, block) => {
    const element = elementOf(p);
    const icon = typeof p.icon === 'string' ? { name: p.icon, placement: 'start' } : p.icon;
    const drawn = icon?.name !== undefined && { name: icon.name };
    const names = classes(
      'nhsuk-button',
      variant('nhsuk-button--', p.variant, VARIANTS, p.classes),
      icon && !p.classes?.includes('nhsuk-button--icon') && 'nhsuk-button--icon',
      p.small && !p.classes?.includes('nhsuk-button--small') && 'nhsuk-button--small',
      p.classes,
    );
    const common = {
      class: names,
      id: p.id,
      'data-module': 'nhsuk-button',
      'data-prevent-double-click': typeof p.preventDoubleClick === 'boolean' && String(p.preventDoubleClick),
      'aria-label': p.ariaLabel,
    };
    return {
      element,
      content: inside(p, block),
      icon: drawn,
      iconAtStart: icon?.placement === 'start' && drawn,
      iconAtEnd: icon?.placement === 'end' && drawn,
      attributes: attributesOf(
        { ...common, ...(element === 'a' ? linkAttributes(p) : buttonAttributes(p)) },
        p.attributes,
      ),
    };
  },
);

const linkAttributes = (p: Button): Attributes => ({
  href: p.href ?? '#',
  role: 'button',
  draggable: 'false',
});

const buttonAttributes = (p: Button): Attributes => ({
  name: p.name,
  type: p.type ?? 'submit',
  value: p.value,
  disabled: p.disabled === true,
  'aria-disabled': p.disabled === true && 'true',
});

export const backLink = component<Link>('back-link', [...LINK, 'visuallyHiddenText'], (p, block) => {
  const element = elementOf(p);
  const own = { class: reversible('nhsuk-back-link', p), id: p.id, ...target(p, element) };
  return {
    element,
    attributes: attributesOf(own, p.attributes),
    content: inside(p, block) ?? 'Back',
    visuallyHiddenText: p.visuallyHiddenText,
  };
});

export const actionLink = component<Link & Options<{ openInNewWindow: boolean }>>(
  'action-link',
  [...LINK, 'openInNewWindow'],
  (p, block) => {
    const element = elementOf(p);
    const own = {
      class: reversible('nhsuk-action-link', p),
      id: p.id,
      ...target(p, element),
      target: p.openInNewWindow && element === 'a' ? '_blank' : false,
    };
    return {
      element,
      attributes: attributesOf(own, p.attributes),
      content: inside(p, block),
      icon: { name: 'arrow-right-circle' },
    };
  },
);

export const skipLink = component<Link>(
  'skip-link',
  ['id', 'text', 'html', 'classes', 'attributes', 'href'],
  (p, block) => ({
    content: inside(p, block) ?? 'Skip to main content',
    attributes: attributesOf(
      {
        class: classes('nhsuk-skip-link', p.classes),
        id: p.id,
        'data-module': 'nhsuk-skip-link',
        href: p.href ? p.href : '#maincontent',
      },
      p.attributes,
    ),
  }),
);

type Breadcrumb = Link &
  Options<{ items: readonly Link[]; backLink: Link & Content; ariaLabel: string; labelText: string }>;

export const breadcrumb = component<Breadcrumb>(
  'breadcrumb',
  ['id', 'text', 'classes', 'attributes', 'href', 'variant', 'items', 'backLink', 'ariaLabel', 'labelText'],
  (p) => {
    const own = p.text && p.href ? [{ text: p.text, href: p.href }] : [];
    const links: readonly Link[] = [...(p.items ?? []), ...own];
    const last = links.at(-1) ?? {};
    const back = asContent<Link>(p.backLink);
    const hasOwn = inside(back) !== undefined;
    return {
      attributes: attributesOf(
        {
          class: reversible('nhsuk-breadcrumb', p),
          id: p.id,
          'aria-label': p.ariaLabel ?? p.labelText ?? 'Breadcrumb',
        },
        p.attributes,
      ),
      links: links.filter((link) => link.href).map(linkLine),
      backLink: {
        ...back,
        visuallyHiddenText: back.visuallyHiddenText ?? 'Back to',
        text: hasOwn ? back.text : last.text,
        href: back.href ?? last.href,
        attributes: back.attributes ?? p.items?.at(-1)?.attributes,
        variant: back.variant ?? p.variant,
      },
    };
  },
);

/** A link of a list: where it goes, what it says. */
export function linkLine(link: Link): { href: string; content: Text | undefined; attributes: Html } {
  return { href: link.href ?? '', content: inside(link), attributes: attributesOf({}, link.attributes) };
}
