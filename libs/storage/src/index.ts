export { LeftOverFiles } from './left-over-files.service.js';
export { StorageModule } from './storage.module.js';
export { StoredFiles } from './stored-files.service.js';
