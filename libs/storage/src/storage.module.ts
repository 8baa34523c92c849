import { Module, type DynamicModule } from '@nestjs/common';
import { LeftOverFiles } from './left-over-files.service.js';
import { STORAGE_SETTINGS, StoredFiles, type StorageSettings } from './stored-files.service.js';

@Module({})
export class StorageModule {
  static with(settings: StorageSettings): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [{ provide: STORAGE_SETTINGS, useValue: settings }, LeftOverFiles, StoredFiles],
      exports: [LeftOverFiles, StoredFiles],
    };
  }
}
