import { type Attributes, attributesOf } from '../attributes.js';
import {
  asContent,
  classes,
  component,
  type Content,
  inside,
  type Options,
  type OrText,
} from '../component.js';
import { type Html, isHtml, type Text } from '../html.js';
import { type Extra, FIELD, type FieldOptions, groupOf, type Messages, messagesOf } from './field.js';
import type { Fieldset } from './headings.js';

type Choice = Options<{
  id: string;
  name: string;
  value: Text;
  text: Text;
  html: Text;
  label: OrText<Content>;
  hint: OrText<Content>;
  checked: boolean;
  disabled: boolean;
  divider: string;
  conditional: Extra;
  behaviour: string;
  behaviourGroup: string;
  exclusive: boolean;
  exclusiveGroup: string;
  classes: string;
  attributes: Attributes | Html;
}>;

type Choices = Omit<FieldOptions, 'value'> &
  Options<{
    idPrefix: string;
    value: Text;
    values: readonly Text[];
    items: readonly (Choice | null | false | '')[];
    inline: boolean;
    small: boolean;
    fieldset: Fieldset | null;
  }>;

const CHOICES = [
  ...FIELD.filter((option) => option !== 'label'),
  'idPrefix',
  'items',
  'inline',
  'small',
  'fieldset',
] as const;

interface Kind {
  readonly block: string;
  readonly type: string;
}
const RADIOS: Kind = { block: 'nhsuk-radios', type: 'radio' };
const CHECKBOXES: Kind = { block: 'nhsuk-checkboxes', type: 'checkbox' };

export const radios = component<Choices>('radios', [...CHOICES, 'value'], (p) => choices(p, RADIOS));

export const checkboxes = component<Choices>('checkboxes', [...CHOICES, 'values'], (p) =>
  choices(p, CHECKBOXES),
);

function choices(p: Choices, kind: Kind): object {
  const prefix = (p.idPrefix ? p.idPrefix : p.name) ?? '';
  const messages = messagesOf(p, prefix, p.fieldset?.describedBy ?? p.describedBy);
  const has = (modifier: string, on?: boolean): string | false =>
    on === true && !p.classes?.includes(`${kind.block}--${modifier}`) && `${kind.block}--${modifier}`;
  return {
    block: kind.block,
    messages,
    group: groupOf(p.formGroup, messages.wrong),
    ...surroundings(p),
    fieldset: fieldsetOf(p.fieldset, messages),
    attributes: attributesOf(
      {
        class: classes(kind.block, has('small', p.small), has('inline', p.inline), p.classes),
        id: p.id,
        'data-module': kind.block,
      },
      p.attributes,
    ),
    choices: (p.items ?? []).flatMap((item, index) => {
      const outer = kind === CHECKBOXES && !p.fieldset && messages.describedBy;
      const id = item && item.id ? item.id : prefix + (index > 0 ? `-${index + 1}` : '');
      return item ? [choice(item, p, { kind, id, outer })] : [];
    }),
  };
}

/** What stands before and after the inputs of a group. */
export function surroundings(p: FieldOptions): object {
  return {
    before: inside(p.formGroup?.beforeInputs ?? {}),
    after: inside(p.formGroup?.afterInputs ?? {}),
  };
}

export function fieldsetOf(given: Fieldset | null | undefined, messages: Messages): Fieldset | false {
  const describedBy = messages.describedBy === false ? undefined : messages.describedBy;
  return given != null && { ...given, describedBy };
}

interface Place {
  readonly kind: Kind;
  readonly id: string;
  readonly outer: string | false;
}

function choice(item: Choice, p: Choices, { kind, id, outer }: Place): object {
  const checked = item.checked ?? chosen(item, p);
  const label = asContent(item.label);
  const hint = asContent(item.hint);
  const hasHint = inside(hint) !== undefined;
  const hintId = hint.id ?? `${id}-item-hint`;
  const conditional = inside({ html: item.conditional?.html });
  const behaviour = item.exclusive ? 'exclusive' : item.behaviour;
  const describedBy = classes(outer, hasHint && hintId);
  return {
    divider: item.divider,
    hiddenClass: item.behaviour === 'inclusive' ? ' nhsuk-u-frontend-not-supported-hidden' : '',
    control: attributesOf(
      {
        class: classes(`${kind.block}__input`, item.classes),
        id,
        name: (kind === CHECKBOXES && item.name ? item.name : p.name) ?? '',
        type: kind.type,
        value: item.value ?? '',
        checked,
        disabled: item.disabled ?? p.disabled ?? false,
        'data-behaviour': behaviour,
        'data-behaviour-group': item.exclusiveGroup ?? item.behaviourGroup,
        'data-aria-controls': conditional !== undefined && `conditional-${id}`,
        'aria-describedby': describedBy === '' ? false : describedBy,
      },
      item.attributes,
    ),
    label: {
      ...label,
      html: label.html ?? item.html,
      text: label.text ?? item.text,
      for: id,
      classes: classes(`${kind.block}__label`, label.classes),
    },
    hint: hasHint && { ...hint, id: hintId, classes: classes(`${kind.block}__hint`, hint.classes) },
    conditional: conditional !== undefined && {
      id: `conditional-${id}`,
      hidden: !checked,
      content: conditional,
    },
  };
}

function chosen(item: Choice, p: Choices): boolean {
  const value = plain(item.value);
  if (p.values) return p.values.some((one) => plain(one) === value);
  return p.value !== undefined && p.value !== '' && plain(p.value) === value;
}

const plain = (value: Text | undefined): unknown => (isHtml(value) ? value.toString() : value);
