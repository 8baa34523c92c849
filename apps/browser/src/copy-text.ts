/** Puts a button behind a field that is there to be copied: `<input readonly data-behaviour="copy">`. */
export function offerToCopy(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-behaviour~="copy"]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-u-margin-top-3';
    button.textContent = 'Copy it';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.className = 'nhsuk-u-margin-left-3';
    field.addEventListener('focus', () => field.select());
    button.addEventListener('click', () => {
      void copied(field).then(
        (isCopied) => (said.textContent = isCopied ? 'Copied' : 'Press Ctrl and C to copy it'),
      );
    });
    field.after(button, said);
  }
}

async function copied(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
