import { Network } from './network.entity.js';
import { Organisation } from './organisation.entity.js';
import { Workforce } from './workforce.entity.js';

export { Network, Organisation, Workforce };
export const organisationsEntities: (new () => object)[] = [Network, Organisation, Workforce];
export type { Headcount, OrganisationDraft } from './domain/draft.js';
export * from './domain/words.js';
export { OrganisationImport } from './organisation-import.service.js';
export { NetworkName } from './network.service.js';
export * from './organisations.errors.js';
export * from './organisations.events.js';
export { OrganisationsModule } from './organisations.module.js';
export * from './organisations.policy.js';
export {
  OrganisationQueries,
  type OrganisationFilter,
  type OrganisationRow,
} from './organisations.queries.js';
export { Organisations } from './organisations.service.js';
