import { foldedName } from '#kernel';
import { RoleQueries } from '#people';
import type { Audience } from '#programme';
import { Injectable } from '@nestjs/common';

/** Other systems may name the roles of an audience as people do; they are kept by id. */
@Injectable()
export class AudienceRoles {
  constructor(private readonly roles: RoleQueries) {}

  async byId(audience: Audience): Promise<Audience> {
    if (audience.roles.length === 0) return audience;
    const ids = new Map((await this.roles.all()).map(({ id, name }) => [foldedName(name), id]));
    return { ...audience, roles: audience.roles.map((said) => ids.get(foldedName(said)) ?? said) };
  }
}
