import { Module } from '@nestjs/common';
import { PersonQueries } from './people.queries.js';
import { People } from './people.service.js';
import { PostQueries } from './post.queries.js';
import { RoleQueries } from './role.queries.js';
import { SignIns } from './sign-ins.service.js';
import { Tokens } from './tokens.service.js';

const services = [People, PersonQueries, PostQueries, RoleQueries, SignIns, Tokens];

@Module({ providers: services, exports: services })
export class PeopleModule {}
