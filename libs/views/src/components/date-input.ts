import { attributesOf } from '../attributes.js';
import { asContent, classes, component, type Content, type Options, type OrText } from '../component.js';
import type { Text } from '../html.js';
import { fieldsetOf, surroundings } from './choices.js';
import { type FieldOptions, groupOf, messagesOf } from './field.js';
import type { Input } from './fields.js';
import type { Fieldset } from './headings.js';

type Part = Omit<Input, 'label'> & Options<{ label: OrText<Content>; error: boolean }>;

type DateInput = Omit<FieldOptions, 'label' | 'value' | 'describedBy'> &
  Options<{
    namePrefix: string;
    values: Readonly<Record<string, Text | undefined>>;
    day: Part | null | false;
    month: Part | null | false;
    year: Part | null | false;
    items: readonly (Part | null)[];
    fieldset: Fieldset | null;
  }>;

/** A date in its parts. The parts' fields are `day`, `month` and `year`, or `prefix[day]` with a `namePrefix`. */
export const dateInput = component<DateInput>(
  'date-input',
  [
    'id',
    'namePrefix',
    'values',
    'day',
    'month',
    'year',
    'items',
    'fieldset',
    'hint',
    'errorMessage',
    'disabled',
    'formGroup',
    'classes',
    'attributes',
  ],
  (p) => {
    const parts = partsOf(p);
    const messages = messagesOf(p, p.id, p.fieldset?.describedBy);
    const someWrong = parts.some(isWrong);
    return {
      messages,
      group: groupOf(p.formGroup, messages.wrong || someWrong),
      ...surroundings(p),
      fieldset: fieldsetOf(p.fieldset ? { ...p.fieldset, role: p.fieldset.role ?? 'group' } : null, messages),
      attributes: attributesOf(
        { class: classes('nhsuk-date-input', p.classes), id: p.id ? p.id : false },
        p.attributes,
      ),
      inputs: parts.map((part) => inputOf(part, p, messages.wrong && !someWrong)),
    };
  },
);

const WIDTHS: Readonly<Record<string, number>> = { day: 2, month: 2, year: 4 };

const isWrong = (part: Part): boolean =>
  part.error === true || (part.classes?.includes('nhsuk-input--error') ?? false);

function partsOf(p: DateInput): Part[] {
  const items = p.items?.filter((item) => item !== null && typeof item === 'object') ?? [];
  if (items.length > 0) return items;
  return (['day', 'month', 'year'] as const).flatMap((name) => {
    const part = p[name] === undefined ? {} : p[name];
    return part ? [{ ...part, name: part.name ?? name }] : [];
  });
}

function inputOf(part: Part, p: DateInput, allWrong: boolean): object {
  const { error, ...input } = part;
  const name = part.name ?? '';
  const label = asContent(part.label);
  const ownClass = part.classes?.includes('nhsuk-input--error') ?? false;
  return {
    ...input,
    label: {
      ...label,
      text: label.text ?? name.charAt(0).toUpperCase() + name.slice(1),
      classes: classes('nhsuk-date-input__label', label.classes),
    },
    errorMessage: !ownClass && (isWrong(part) || (error !== false && allWrong)),
    id: part.id ? part.id : `${p.id ?? ''}-${name}`,
    name: p.namePrefix ? `${p.namePrefix}[${name}]` : name,
    value: part.value ?? p.values?.[name],
    width: part.width ?? WIDTHS[name] ?? 2,
    inputmode: part.inputmode ?? 'numeric',
    disabled: part.disabled ?? p.disabled,
    classes: classes('nhsuk-date-input__input', part.classes),
  };
}
