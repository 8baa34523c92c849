import { type Attributes, attributesOf, given, own } from '../attributes.js';
import { classes, component, inside, type Options } from '../component.js';
import { safe } from '../html.js';
import { type FieldOptions, fieldOf, FIELD } from './field.js';
import type { Textarea } from './fields.js';

/** Sentences by plural rule, for the script: `{ one: '1 file', other: '%{count} files' }`. */
type Plural = Readonly<Record<string, string>>;

/** The attributes in which a sentence waits for the script. */
function translation(key: string, message: string | Plural | undefined): Attributes {
  if (message === undefined) return {};
  if (typeof message === 'string') return { [`data-i18n.${key}`]: message };
  return Object.fromEntries(
    Object.entries(message).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]),
  );
}

type FileUpload = FieldOptions &
  Options<{
    multiple: boolean;
    chooseFilesButtonText: string;
    chooseFilesButtonClassList: readonly string[];
    noFileChosenText: string;
    multipleFilesChosenText: Plural;
    dropInstructionText: string;
    enteredDropZoneText: string;
    leftDropZoneText: string;
  }>;

export const fileUpload = component<FileUpload>(
  'file-upload',
  [
    ...FIELD,
    'multiple',
    'chooseFilesButtonText',
    'chooseFilesButtonClassList',
    'noFileChosenText',
    'multipleFilesChosenText',
    'dropInstructionText',
    'enteredDropZoneText',
    'leftDropZoneText',
  ],
  (p) => {
    const module = {
      'data-module': 'nhsuk-file-upload',
      'data-choose-files-button-class-list': p.chooseFilesButtonClassList,
      ...translation('choose-files-button', p.chooseFilesButtonText),
      ...translation('no-file-chosen', p.noFileChosenText),
      ...translation('multiple-files-chosen', p.multipleFilesChosenText),
      ...translation('drop-instruction', p.dropInstructionText),
      ...translation('entered-drop-zone', p.enteredDropZoneText),
      ...translation('left-drop-zone', p.leftDropZoneText),
    };
    const attributes = safe(own(module) + given(p.formGroup?.attributes));
    const field = fieldOf(
      { ...p, formGroup: { ...p.formGroup, attributes } },
      undefined,
      'nhsuk-file-upload',
    );
    return {
      ...field,
      control: attributesOf(
        {
          class: classes('nhsuk-file-upload__input', p.classes),
          id: field.id,
          name: p.name ?? '',
          type: 'file',
          disabled: p.disabled === true,
          multiple: p.multiple === true,
          'aria-describedby': field.messages.describedBy,
        },
        p.attributes,
      ),
    };
  },
);

type CharacterCount = Textarea &
  Options<{
    maxlength: number | string;
    maxwords: number | string;
    threshold: number | string;
    countType: string;
    countMessage: Options<{ classes: string }>;
    textareaDescriptionText: string;
    charactersUnderLimitText: Plural;
    charactersAtLimitText: string;
    charactersOverLimitText: Plural;
    wordsUnderLimitText: Plural;
    wordsAtLimitText: string;
    wordsOverLimitText: Plural;
  }>;

export const characterCount = component<CharacterCount>(
  'character-count',
  [
    ...FIELD.filter((option) => option !== 'describedBy'),
    'value',
    'autocomplete',
    'spellcheck',
    'rows',
    'maxlength',
    'maxwords',
    'threshold',
    'countType',
    'countMessage',
    'textareaDescriptionText',
    'charactersUnderLimitText',
    'charactersAtLimitText',
    'charactersOverLimitText',
    'wordsUnderLimitText',
    'wordsAtLimitText',
    'wordsOverLimitText',
  ],
  (p) => {
    const id = (p.id ? p.id : p.name) ?? '';
    const limit = p.maxwords ?? p.maxlength;
    const countType = p.countType ?? (p.maxwords === undefined ? undefined : 'words');
    const sentence =
      p.textareaDescriptionText ??
      `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`;
    const { afterInput, ...group } = p.formGroup ?? {};
    return {
      message: {
        text: limit === undefined ? undefined : sentence.replace('%{count}', String(limit)),
        id: `${id}-info`,
        classes: classes('nhsuk-character-count__message', p.countMessage?.classes),
        attributes: { hidden: { value: limit === undefined, optional: true } },
      },
      after: inside(afterInput ?? {}),
      textarea: {
        ...pick(p, ['name', 'rows', 'spellcheck', 'value', 'label', 'hint', 'errorMessage', 'disabled']),
        ...pick(p, ['autocomplete', 'attributes']),
        id,
        describedBy: `${id}-info`,
        classes: classes('nhsuk-js-character-count', p.classes),
        formGroup: {
          ...group,
          classes: classes(group.classes, 'nhsuk-character-count'),
          attributes: safe(own(countAttributes(p, limit, countType)) + given(group.attributes)),
        },
      },
    };
  },
);

function countAttributes(
  p: CharacterCount,
  limit: number | string | undefined,
  countType: string | undefined,
): Attributes {
  const unlimited = limit === undefined && p.textareaDescriptionText;
  return {
    'data-module': 'nhsuk-character-count',
    'data-maxlength': p.maxlength,
    'data-maxwords': p.maxwords,
    'data-threshold': p.threshold,
    'data-count-type': countType,
    ...(unlimited && translation('textarea-description', { other: unlimited })),
    ...translation('characters-under-limit', p.charactersUnderLimitText),
    ...translation('characters-at-limit', p.charactersAtLimitText),
    ...translation('characters-over-limit', p.charactersOverLimitText),
    ...translation('words-under-limit', p.wordsUnderLimitText),
    ...translation('words-at-limit', p.wordsAtLimitText),
    ...translation('words-over-limit', p.wordsOverLimitText),
  };
}

export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  ) as Pick<T, K>;
}
