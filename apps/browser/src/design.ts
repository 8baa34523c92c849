import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  Header,
  NotificationBanner,
  PasswordInput,
  Radios,
  Scroll,
  SkipLink,
  Table,
  Tabs,
} from 'nhsuk-frontend';

/**
 * The design library's behaviours for the components that we draw, but for the file upload: the browser's own control takes
 * dropped files too, and says its name better.
 */
export function startDesign(): void {
  // The library says so by an inline script, which our content policy forbids.
  document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
  createAll(Button, { preventDoubleClick: true });
  createAll(CharacterCount);
  createAll(Checkboxes);
  createAll(ErrorSummary);
  createAll(Header);
  createAll(NotificationBanner);
  createAll(PasswordInput);
  createAll(Radios);
  createAll(Scroll);
  createAll(SkipLink);
  createAll(Table);
  createAll(Tabs);
  // After the library's own listeners, which came first.
  window.addEventListener('pageshow', takeExpandedOffRadios);
  document.addEventListener('click', takeExpandedOffRadios);
}

/** The library marks radio buttons as expanded or not at each click and return; that state does not exist for them, and readers stumble on it. */
function takeExpandedOffRadios(): void {
  for (const radio of document.querySelectorAll('input[type=radio][aria-expanded]')) {
    radio.removeAttribute('aria-expanded');
  }
}
