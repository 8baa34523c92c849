import { ApiToken } from './api-token.entity.js';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';
import { Role } from './role.entity.js';
import { Scheme, SchemeGroup, SchemeRole } from './scheme.entity.js';
import { SignIn, SignInLink } from './sign-in.entity.js';

export { ApiToken, Person, Post, Role, Scheme, SchemeGroup, SchemeRole, SignIn, SignInLink };
export const peopleEntities: (new () => object)[] = [
  ApiToken,
  Person,
  Post,
  Role,
  Scheme,
  SchemeGroup,
  SchemeRole,
  SignIn,
  SignInLink,
];
export { emailOf, isEmail, NOT_KNOWN, type PersonDraft } from './domain/draft.js';
export * from './people.errors.js';
export * from './people.events.js';
export { PeopleModule } from './people.module.js';
export * from './people.policy.js';
export { PersonQueries, type PersonFilter, type PersonRow } from './people.queries.js';
export { People, type PersonChanges } from './people.service.js';
export { PersonImport } from './person-import.service.js';
export { PostQueries, type PostAt, type PostRow } from './post.queries.js';
export { RoleQueries, type RoleRow } from './role.queries.js';
export { Erasures, FORMER_MEMBER, type Leaver } from './erasure/erasures.service.js';
export { Departures } from './departures.service.js';
export { LINK_MINUTES, type LinkStanding } from './domain/sign-in-link.js';
export type { Identity } from './identity.js';
export { NetworkNames } from './network-names.js';
export { HandedLinks } from './handed-links.service.js';
export { fingerprint, newSecret } from './secrets.js';
export { SignInLinkQueries } from './sign-in-link.queries.js';
export { SignInLinks, type LinkUse, type LinkWish } from './sign-in-links.service.js';
export { SignIns, type OpenedSignIn, type SignInRow } from './sign-ins.service.js';
export { Tokens, type TokenRow } from './tokens.service.js';
export { RoleNames, type RoleSaid } from './role-names.service.js';
export { Roles, type RoleDraft } from './roles.service.js';
export { Schemes, type SchemeDraft, type SchemeShown } from './schemes.service.js';
