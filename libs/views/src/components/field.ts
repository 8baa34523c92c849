import { type Attributes, attributesOf } from '../attributes.js';
import { asContent, classes, type Content, inside, type Options, type OrText } from '../component.js';
import { escapeHtml, type Html, isHtml, safe, type Text } from '../html.js';
import type { Title } from './headings.js';

export type Extra = Options<{ text: Text; html: Text }>;

/** The box around a field: more classes, and what stands before and after the control. */
type FormGroup = Options<{
  classes: string;
  attributes: Attributes | Html;
  beforeInput: Extra;
  afterInput: Extra;
  beforeInputs: Extra;
  afterInputs: Extra;
}>;

/** What every field takes. `errorMessage: true` marks the field without saying why, where another message says it. */
export type FieldOptions = Options<{
  id: string;
  name: string;
  value: Text;
  label: OrText<Title>;
  hint: OrText<Content>;
  errorMessage: OrText<Content> | true;
  describedBy: string;
  disabled: boolean;
  formGroup: FormGroup;
  inputWrapper: Options<{ classes: string; attributes: Attributes | Html }>;
  autocomplete: string;
  spellcheck: boolean;
  classes: string;
  attributes: Attributes | Html;
}>;

export const FIELD = [
  'id',
  'name',
  'label',
  'hint',
  'errorMessage',
  'describedBy',
  'disabled',
  'formGroup',
  'classes',
  'attributes',
] as const;

export interface Messages {
  hint: Content | false;
  error: Content | false;
  /** Whether the field is marked as wrong. */
  wrong: boolean;
  describedBy: string | false;
}

/** The hint and the error of a field, with the ids by which the control points to them. */
export function messagesOf(p: FieldOptions, id: string | undefined, describedBy = p.describedBy): Messages {
  const hint = identified(asContent(p.hint), `${id ?? ''}-hint`);
  const error = identified(asContent(p.errorMessage), `${id ?? ''}-error`);
  const ids = classes(describedBy, hint && hint.id, error && error.id);
  return {
    hint,
    error,
    wrong: error !== false || p.errorMessage === true,
    describedBy: ids === '' ? false : ids,
  };
}

function identified(content: Content, id: string): Content | false {
  return inside(content) !== undefined && { ...content, id: content.id ?? id };
}

/** Everything of a field but the control itself. */
interface Field {
  id: string;
  messages: Messages;
  label: Title;
  group: Html;
  before: Text | undefined;
  after: Text | undefined;
}

/** Everything but the control. What stands in the component's block comes after the control, before `afterInput`. */
export function fieldOf(p: FieldOptions, block?: Html, ...names: string[]): Field {
  const id = (p.id ? p.id : p.name) ?? '';
  const messages = messagesOf(p, id);
  const label = asContent<Title>(p.label);
  return {
    id,
    messages,
    label: { ...label, for: label.for ?? id },
    group: groupOf(p.formGroup, messages.wrong, ...names),
    before: inside(p.formGroup?.beforeInput ?? {}),
    after: both(block, inside(p.formGroup?.afterInput ?? {})),
  };
}

const both = (block: Html | undefined, after: Text | undefined): Text | undefined =>
  block ? safe(block.toString() + (after === undefined ? '' : written(after))) : after;

const written = (text: Text): string => (isHtml(text) ? text.toString() : escapeHtml(String(text)));

export function groupOf(group: FormGroup | undefined, wrong: boolean, ...names: string[]): Html {
  const name = classes('nhsuk-form-group', wrong && 'nhsuk-form-group--error', group?.classes, ...names);
  return attributesOf({ class: name }, group?.attributes);
}
