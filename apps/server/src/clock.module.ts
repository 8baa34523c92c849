import { Clock } from '#kernel';
import { Module, type DynamicModule } from '@nestjs/common';

/** Gives every library the same clock: the machine's, or one that a test has set. */
@Module({})
export class ClockModule {
  static with(clock: Clock): DynamicModule {
    return {
      module: ClockModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
