/** What of a programme can be changed, and taken back, by itself. */
export type ChangeKind = 'head' | 'zone' | 'days' | 'tracks' | 'room' | 'talk';
