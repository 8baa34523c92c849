/** Where an organisation stands in the network: a specialist hub, or a spoke that learns with it. */
export const POSITIONS = ['hub', 'spoke'] as const;
export type Position = (typeof POSITIONS)[number];

export const POSITION_NAMES: Readonly<Record<Position, string>> = { hub: 'Hub', spoke: 'Spoke' };

export const SECTORS = ['nhs', 'voluntary', 'local-authority', 'education', 'commissioner', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

export const SECTOR_NAMES: Readonly<Record<Sector, string>> = {
  nhs: 'NHS',
  voluntary: 'Voluntary',
  'local-authority': 'Local authority',
  education: 'Education',
  commissioner: 'Commissioner',
  other: 'Other',
};

export function isPosition(word: string): word is Position {
  return (POSITIONS as readonly string[]).includes(word);
}

export function isSector(word: string): word is Sector {
  return (SECTORS as readonly string[]).includes(word);
}
