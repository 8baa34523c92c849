const kept = new Map<string, Intl.DateTimeFormat>();

/**
 * Dates in words, in British English unless another language is asked for. Each formatter is kept:
 * making one takes longer than drawing a whole line with it, and a page of sessions needs hundreds.
 */
export function dateWords(options: Intl.DateTimeFormatOptions, locale = 'en-GB'): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const formatter = kept.get(key) ?? new Intl.DateTimeFormat(locale, options);
  kept.set(key, formatter);
  return formatter;
}

/** The same in any zone, for lines that a page draws by the dozen: finding a formatter by its options costs as much as using it. */
export function dateWordsByZone(
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): (timeZone: string) => Intl.DateTimeFormat {
  const byZone = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const formatter = byZone.get(timeZone) ?? dateWords({ ...options, timeZone }, locale);
    byZone.set(timeZone, formatter);
    return formatter;
  };
}
