import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { Addresses } from './addresses.service.js';
import { Departures } from './departures.service.js';
import { Erasures } from './erasure/erasures.service.js';
import { HandedLinks } from './handed-links.service.js';
import { KnownNames } from './known-names.js';
import { NetworkNames } from './network-names.js';
import { PersonImport } from './person-import.service.js';
import { PersonQueries } from './people.queries.js';
import { People } from './people.service.js';
import { PostQueries } from './post.queries.js';
import { RoleNames } from './role-names.service.js';
import { RoleQueries } from './role.queries.js';
import { Roles } from './roles.service.js';
import { Schemes } from './schemes.service.js';
import { SignInLinkQueries } from './sign-in-link.queries.js';
import { SignInLinks } from './sign-in-links.service.js';
import { SignIns } from './sign-ins.service.js';
import { Tokens } from './tokens.service.js';

const services = [
  Addresses,
  KnownNames,
  NetworkNames,
  PersonImport,
  Departures,
  Erasures,
  People,
  PersonQueries,
  PostQueries,
  RoleNames,
  RoleQueries,
  Roles,
  Schemes,
  SignInLinkQueries,
  HandedLinks,
  SignInLinks,
  SignIns,
  Tokens, //
];

@Module({ imports: [AuditModule], providers: services, exports: services })
export class PeopleModule {}
