export { StorageModule } from './storage.module.js';
export { StoredFiles } from './stored-files.service.js';
