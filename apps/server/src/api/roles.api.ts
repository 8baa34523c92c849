import { Operation } from '#http';
import { STAFF_GROUPS, TIERS } from '#kernel';
import { RoleQueries } from '#people';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { pageOf } from './lists.schema.js';

const RoleShown = z.object({
  id: z.string(),
  name: z.string(),
  staffGroup: z.enum(STAFF_GROUPS),
  tier: z.enum(TIERS),
  isRetired: z.boolean(),
});

@Controller('api/v1/roles')
export class RolesApi {
  constructor(private readonly roles: RoleQueries) {}

  @Get()
  @Operation({ summary: 'The roles that people may hold, by staff group', answer: pageOf(RoleShown) })
  async list() {
    return { items: await this.roles.all(), next: null };
  }
}
