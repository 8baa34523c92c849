/**
 * What a unit of time begins with, in plain letters. Hours before minutes before seconds: the first that
 * fits decides, and each word is tried whole first because "m" and "min" mean the same and "t" means hours
 * only in the north.
 */
const UNITS: readonly (readonly [number, RegExp])[] = [
  [86_400, /^(d|days?|tage?|jours?|días?|giorn[oi]|dias?|dag(en|ar|e)?|dni|日|天|일)$/],
  [
    3600,
    /^(h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|u|t|tim|timm(e|ar)|timer?|tuntia?|tunti|godz|godzin[ay]?|g|hod|ó|óra|小时|小時|時間|时|時|시간|ч|час(а|ов)?|sa|saat|ώ|ώρ(α|ες))$/,
  ],
  [
    60,
    /^(m|mins?|minutes?|minuten|minutos?|minut[oia]?|minuut|minuter|minutter|minuuttia?|мин|минут[аы]?|분|分|分钟|分鐘|dk|dakika|p|perc|λ|λεπτά?)$/,
  ],
  [
    1,
    /^(s|secs?|seconds?|sek|sekunden?|sekund(y|er)?|secondes?|segs?|segundos?|second[oi]|seconden|sekuntia?|сек|с|секунд[аы]?|秒|초|sn|saniye|mp|δ)$/,
  ],
];

export type DurationUnit = 'hours' | 'minutes' | 'seconds';

const SECONDS_IN: Readonly<Record<DurationUnit, number>> = { hours: 3600, minutes: 60, seconds: 1 };

/**
 * Minutes in a duration as a person reads it, in any of our languages: "1h 5m 17s", "59 Min. 0 Sek.",
 * "2 h 44 m", "1 hr 2 min", "29 mins", "1:02:30", "PT1H5M". A bare number needs the unit of its column.
 * What cannot be read is unknown (undefined), never 0.
 */
export function readDuration(text: string, bareUnit?: DurationUnit): number | undefined {
  if (text.length > 80) return undefined;
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return clockDuration(words) ?? isoDuration(words) ?? bareDuration(words, bareUnit) ?? wordedDuration(words);
}

/** The unit that a column's heading names: "Duration (Minutes)", "所要時間(分)". */
export function unitIn(heading: string): DurationUnit | undefined {
  const words = heading.normalize('NFKC').toLowerCase();
  if (/sec|sek|seg|秒|초|сек/.test(words)) return 'seconds';
  if (/min|分|분|мин|dakika/.test(words)) return 'minutes';
  return /\((hours?|h|std|stunden|heures|horas|ore|uren)\)|小时|小時/.test(words) ? 'hours' : undefined;
}

function clockDuration(words: string): number | undefined {
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(words);
  if (!clock) return undefined;
  return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
}

function isoDuration(words: string): number | undefined {
  const iso = /^pt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(words);
  if (!iso || words === 'pt') return undefined;
  return Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0) + Number(iso[3] ?? 0) / 60;
}

function bareDuration(words: string, unit: DurationUnit | undefined): number | undefined {
  if (!/^\d+(?:[.,]\d+)?$/.test(words) || !unit) return undefined;
  return (Number(words.replace(',', '.')) * SECONDS_IN[unit]) / 60;
}

function wordedDuration(words: string): number | undefined {
  const parts = [...words.matchAll(/(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)\.?,?/g)];
  const rest = words
    .replace(/(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)\.?,?/g, '')
    .replace(/\b(and|und|et|y|e|en|og|och|ja|i)\b/g, '');
  if (parts.length === 0 || rest.trim() !== '') return undefined;
  const seconds = parts.map((part) => Number(part[1]?.replace(',', '.')) * (secondsIn(part[2] ?? '') ?? NaN));
  const total = seconds.reduce((sum, next) => sum + next, 0);
  return Number.isNaN(total) ? undefined : total / 60;
}

function secondsIn(unit: string): number | undefined {
  return UNITS.find(([, words]) => words.test(unit))?.[0];
}
