/** Where a person stands with a session. */
export const REGISTRATION_STATUSES = ['registered', 'waiting', 'cancelled', 'apologies'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
