/** Leaves open, when a person comes back to the page, what they had opened: `<details id data-behaviour="keep-open">`. */
export function keepOpenDetails(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    'details[id][data-behaviour~="keep-open"]',
  )) {
    const key = `open:${location.pathname}#${details.id}`;
    if (sessionStorage.getItem(key) !== null) details.open = true;
    details.addEventListener('toggle', () => {
      if (details.open) sessionStorage.setItem(key, '');
      else sessionStorage.removeItem(key);
    });
  }
}
