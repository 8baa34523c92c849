import { type Attributes, attributesOf } from '../attributes.js';
import {
  asContent,
  classes,
  component,
  type Content,
  inside,
  type Options,
  type OrText,
  variant,
} from '../component.js';
import type { Html, Text } from '../html.js';
import { FIELD, type FieldOptions, fieldOf } from './field.js';

export type Input = FieldOptions &
  Options<{
    type: string;
    autocapitalize: string;
    pattern: string;
    placeholder: string;
    inputmode: string;
    prefix: OrText<Content>;
    suffix: OrText<Content>;
    width: number | string;
    large: boolean;
    code: boolean;
  }>;

export const INPUT = [
  ...FIELD,
  'value',
  'autocomplete',
  'spellcheck',
  'inputWrapper',
  'type',
  'autocapitalize',
  'pattern',
  'placeholder',
  'inputmode',
  'prefix',
  'suffix',
  'width',
  'large',
  'code',
] as const;

const WIDTHS = ['2', '3', '4', '5', '10', '20', '30'];
const once = (name: string, own?: string): string | false => !own?.includes(name) && name;

export const input = component<Input>('input', INPUT, (p, block) => {
  const field = fieldOf(p, block);
  const [prefix, suffix] = [affix(p.prefix, 'prefix'), affix(p.suffix, 'suffix')];
  const large = p.large === true && once('nhsuk-input--large', p.classes);
  const wrapped = prefix ?? suffix ?? field.before ?? field.after;
  return {
    ...field,
    prefix,
    suffix,
    wrapper:
      (wrapped !== undefined || Boolean(p.inputWrapper?.classes ?? p.inputWrapper?.attributes)) &&
      attributesOf(
        {
          class: classes(
            'nhsuk-input-wrapper',
            large && 'nhsuk-input-wrapper--large',
            p.inputWrapper?.classes,
          ),
        },
        p.inputWrapper?.attributes,
      ),
    control: attributesOf(
      {
        class: classes(
          'nhsuk-input',
          large,
          p.code && once('nhsuk-input--code', p.classes),
          field.messages.wrong && 'nhsuk-input--error',
          variant('nhsuk-input--width-', p.width, WIDTHS, p.classes),
          p.classes,
        ),
        id: field.id,
        name: p.name ?? '',
        type: p.type ? p.type : 'text',
        value: p.value,
        ...behaviour(p),
        'aria-describedby': field.messages.describedBy,
        autocapitalize: p.autocapitalize,
        pattern: p.pattern,
        placeholder: p.placeholder,
        inputmode: p.inputmode,
      },
      p.attributes,
    ),
  };
});

function affix(given: OrText<Content> | undefined, part: string): object | undefined {
  const { attributes, ...content } = asContent(given);
  const shown = inside(content);
  if (shown === undefined) return undefined;
  const name = classes(`nhsuk-input-wrapper__${part}`, content.classes);
  return {
    content: shown,
    attributes: attributesOf({ class: name, 'aria-hidden': 'true' }, attributes),
  };
}

function behaviour(p: FieldOptions): Attributes {
  return {
    spellcheck: typeof p.spellcheck === 'boolean' && String(p.spellcheck),
    disabled: p.disabled === true,
    autocomplete: p.autocomplete,
  };
}

export type Textarea = FieldOptions & Options<{ rows: number | string }>;

export const textarea = component<Textarea>(
  'textarea',
  [...FIELD, 'value', 'autocomplete', 'spellcheck', 'rows'],
  (p, block) => {
    const field = fieldOf(p, block);
    const wrong = field.messages.wrong && 'nhsuk-textarea--error';
    return {
      ...field,
      value: p.value,
      control: attributesOf(
        {
          class: classes('nhsuk-textarea', wrong, p.classes),
          id: field.id,
          name: p.name ?? '',
          rows: p.rows ?? 5,
          ...behaviour(p),
          'aria-describedby': field.messages.describedBy,
        },
        p.attributes,
      ),
    };
  },
);

type SelectItem = Options<{
  value: Text;
  text: Text;
  selected: boolean;
  disabled: boolean;
  divider: boolean;
  attributes: Attributes | Html;
}>;

export const select = component<FieldOptions & Options<{ items: readonly (SelectItem | null)[] }>>(
  'select',
  [...FIELD, 'value', 'inputWrapper', 'items'],
  (p, block) => {
    const field = fieldOf(p, block);
    const wrapped = field.before ?? field.after ?? p.inputWrapper?.classes ?? p.inputWrapper?.attributes;
    return {
      ...field,
      wrapper:
        wrapped !== undefined &&
        attributesOf(
          { class: classes('nhsuk-input-wrapper', p.inputWrapper?.classes) },
          p.inputWrapper?.attributes,
        ),
      options: (p.items ?? []).flatMap((item) => (item ? option(item, p.value) : [])),
      control: attributesOf(
        {
          class: classes('nhsuk-select', field.messages.wrong && 'nhsuk-select--error', p.classes),
          id: field.id,
          name: p.name ?? '',
          disabled: p.disabled === true,
          'aria-describedby': field.messages.describedBy,
        },
        p.attributes,
      ),
    };
  },
);

function option(item: SelectItem, chosen: Text | undefined): object {
  const value = item.value ?? item.text;
  const selected = item.selected ?? (Boolean(chosen) && value === chosen);
  return {
    divider: item.divider === true,
    text: item.text,
    attributes: attributesOf(
      { value: item.value, selected, disabled: item.disabled === true },
      item.attributes,
    ),
  };
}
