import { AuditEntry } from './audit-entry.entity.js';

export { AuditEntry };
export const auditEntities: (new () => object)[] = [AuditEntry];
export { AuditModule } from './audit.module.js';
export { AuditQueries, type AuditRow } from './audit.queries.js';
export { Audit, type Deed } from './audit.service.js';
