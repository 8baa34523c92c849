/** What the server asks when a text is sent, and the browser while it is typed: the same rules. Plain functions, no state. */
export { KINDS, type Confidence, type Kind, type KnownNames, type Span } from './domain/span.js';
export { countsByKind, holdsHigh } from './domain/counts.js';
export { findIdentifiers } from './domain/find-identifiers.js';
export { adviceOn, looksLike, remarkOn } from './domain/remarks.js';
