export { newCheckInSecret, newRoomCode } from './codes.js';
export * from './domain/agenda-text.js';
export * from './domain/agenda.js';
export * from './domain/attendance-rule.js';
export * from './domain/audience-in-words.js';
export * from './domain/audience.js';
export * from './domain/bank-holidays.js';
export * from './domain/dates-text.js';
export { minutesOf, type Particulars, type SeriesDraft, type SessionDraft } from './domain/draft.js';
export * from './domain/kinds.js';
export { daysBefore, keptAgainInWords, keptFor } from './domain/kept-again.js';
export * from './domain/kept-places.js';
export * from './domain/leader-roles.js';
export {
  nextInLine,
  nextJoining,
  placesFree,
  placesOpenTo,
  stillKept,
  type Kept,
  type Room,
} from './domain/places.js';
export * from './domain/next-thing-in-words.js';
export * from './domain/pattern.js';
export { CLINIC_AGENDAS, PLAN_TEMPLATES, type PlanTemplate } from './domain/plan-templates.js';
export * from './domain/recurrence.js';
export * from './domain/registration-status.js';
export type { Fate, LeftWhy, PlanLine } from './domain/series-standing.js';
export type { SeriesPart } from './domain/series-parts.js';
export * from './domain/session-status.js';
export { usedAgain } from './domain/use-again.js';
export * from './domain/wall-clock.js';
export * from './domain/when-in-words.js';
export { programmeEntities } from './programme.entities.js';
export * from './programme.errors.js';
export * from './programme.events.js';
export { ProgrammeModule } from './programme.module.js';
export * from './programme.policy.js';
export { ProgrammeQueries, type NetworkFigures, type ProgrammePart } from './programme.queries.js';
export { Registration } from './registration.entity.js';
export { RegistrationQueries, type RegistrationRow } from './registrations.queries.js';
export { Registrations, type Coming } from './registrations.service.js';
export { Series } from './series.entity.js';
export { newDateOf } from './date-of-line.js';
export { SeriesQueries, type DatePreview, type SeriesRow } from './series.queries.js';
export { Presence } from './presence.js';
export { SeriesChanges } from './series-changes.service.js';
export type { SeriesChange, SeriesPlan } from './series-planning.js';
export { SeriesEndings } from './series-endings.service.js';
export type { Rest } from './series-rest.js';
export { SeriesRuns } from './series.service.js';
export { SessionAudience } from './session-audience.entity.js';
export { SessionLeader } from './session-leader.entity.js';
export { SessionLeaders } from './session-leaders.service.js';
export { SessionStates, type SessionMeant } from './session-states.service.js';
export { SessionQueries, type LeaderRow, type SessionFilter } from './session.queries.js';
export type { MyStanding, SessionRow } from './session.rows.js';
export { madeFor, type Jobholder, type Selection } from './session.selection.js';
export { SessionPlanning, type SessionPlan } from './session-planning.js';
export { Session } from './session.entity.js';
export { Sessions } from './sessions.service.js';
export { TrainingQueries, type Learner, type TrainingFilter, type TrainingRow } from './training.queries.js';
export { KeptPlacesKeeping } from './waiting/kept-places.service.js';
export { placementBefore, type MovedFrom } from './waiting/moved-from.js';
export { PlaceOffer } from './waiting/place-offer.entity.js';
export { PlaceOffers, type OfferMeant } from './waiting/offers.service.js';
export { PlacesAudit, type PlacesProof } from './waiting/places-audit.js';
export { PlacesByTheClock } from './waiting/places-by-the-clock.js';
export { PlaceQueries, type KeptRow, type OfferRow, type PlacesSeen } from './waiting/place.queries.js';
