/** Asks before a person leaves a form with something typed and not sent: `<form data-behaviour="unsaved">`. */
export function warnOfUnsavedForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-behaviour~="unsaved"]')) {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    form.addEventListener('input', () => window.addEventListener('beforeunload', ask));
    form.addEventListener('submit', () => window.removeEventListener('beforeunload', ask));
  }
}
