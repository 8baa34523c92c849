import { type Attributes, given, own } from '../attributes.js';
import { classes, component, type Content, type Options } from '../component.js';
import { safe, type Text } from '../html.js';
import { pick } from './composed.js';
import { type Input, INPUT } from './fields.js';

type FieldButton = Content &
  Options<{
    name: string;
    value: Text;
    href: string;
    type: string;
    icon: string;
    small: boolean;
    disabled: boolean;
    preventDoubleClick: boolean;
    variant: string;
    ariaLabel: string;
  }>;

type ButtonField = Input & Options<{ button: FieldButton | null | false | '' }>;

type PasswordInput = ButtonField &
  Options<{
    showPasswordText: string;
    hidePasswordText: string;
    showPasswordAriaLabel: string;
    hidePasswordAriaLabel: string;
    showPasswordAriaLabelText: string;
    hidePasswordAriaLabelText: string;
    passwordShownAnnouncementText: string;
    passwordHiddenAnnouncementText: string;
  }>;

/** A password with a button that shows it; the button appears with the script that makes it work. */
export const passwordInput = component<PasswordInput>(
  'password-input',
  [
    ...INPUT,
    'button',
    'showPasswordText',
    'hidePasswordText',
    'showPasswordAriaLabel',
    'hidePasswordAriaLabel',
    'showPasswordAriaLabelText',
    'hidePasswordAriaLabelText',
    'passwordShownAnnouncementText',
    'passwordHiddenAnnouncementText',
  ],
  (p) => {
    const id = (p.id ? p.id : p.name) ?? '';
    const button = p.button ? p.button : {};
    return {
      input: {
        ...pick(p, ['label', 'hint', 'errorMessage', 'name', 'value', 'prefix', 'suffix', 'code', 'width']),
        ...pick(p, ['large', 'disabled', 'describedBy', 'attributes', 'inputWrapper']),
        id,
        type: 'password',
        spellcheck: false,
        autocapitalize: 'none',
        autocomplete: p.autocomplete ? p.autocomplete : 'current-password',
        classes: classes('nhsuk-password-input__input nhsuk-js-password-input-input', p.classes),
        formGroup: {
          ...p.formGroup,
          classes: classes(p.formGroup?.classes, 'nhsuk-password-input'),
          attributes: safe(own(passwordAttributes(p, button)) + given(p.formGroup?.attributes)),
        },
      },
      button: {
        ...button,
        text: p.showPasswordText ?? button.text ?? 'Show',
        ariaLabel:
          p.showPasswordAriaLabel ?? p.showPasswordAriaLabelText ?? button.ariaLabel ?? 'Show password',
        type: button.type ?? 'button',
        small: button.small ?? p.large !== true,
        disabled: button.disabled ?? p.disabled,
        classes: classes('nhsuk-password-input__toggle nhsuk-js-password-input-toggle', button.classes),
        attributes: { 'aria-controls': id, hidden: { value: true, optional: true } },
        variant: button.variant ?? 'secondary',
      },
    };
  },
);

function passwordAttributes(p: PasswordInput, button: FieldButton): Attributes {
  return {
    'data-module': 'nhsuk-password-input',
    'data-i18n.show-password': p.showPasswordText ?? button.text,
    'data-i18n.hide-password': p.hidePasswordText,
    'data-i18n.show-password-aria-label':
      p.showPasswordAriaLabel ?? p.showPasswordAriaLabelText ?? button.ariaLabel,
    'data-i18n.hide-password-aria-label': p.hidePasswordAriaLabel ?? p.hidePasswordAriaLabelText,
    'data-i18n.password-shown-announcement': p.passwordShownAnnouncementText,
    'data-i18n.password-hidden-announcement': p.passwordHiddenAnnouncementText,
  };
}

export const searchInput = component<ButtonField>('search-input', [...INPUT, 'button'], (p) => {
  const button = p.button ? p.button : {};
  const large = p.large === true && !p.classes?.includes('nhsuk-search-input--large');
  return {
    input: {
      ...pick(p, ['label', 'hint', 'errorMessage', 'name', 'value', 'placeholder', 'prefix', 'suffix']),
      ...pick(p, ['code', 'width', 'large', 'spellcheck', 'inputmode', 'autocapitalize', 'disabled']),
      ...pick(p, ['describedBy', 'attributes']),
      id: (p.id ? p.id : p.name) ?? '',
      type: p.type ?? 'search',
      autocomplete: p.autocomplete ?? 'off',
      classes: classes('nhsuk-search-input__input', p.classes),
      inputWrapper: {
        classes: classes('nhsuk-search-input__wrapper', p.inputWrapper?.classes),
        attributes: p.inputWrapper?.attributes,
      },
      formGroup: {
        ...p.formGroup,
        classes: classes('nhsuk-search-input', large && 'nhsuk-search-input--large', p.formGroup?.classes),
      },
    },
    button: p.button !== null &&
      p.button !== false &&
      p.button !== '' && {
        ...button,
        ariaLabel: button.ariaLabel ?? 'Search',
        icon: button.icon ?? 'search',
        small: button.small ?? p.large !== true,
        disabled: button.disabled ?? p.disabled,
        classes: classes('nhsuk-search-input__button', button.classes),
      },
  };
});
