import { Module } from '@nestjs/common';
import { CheckInController, CheckInReading } from './check-in.controller.js';
import { DoorController } from './door.controller.js';
import { DoorScreens } from './door-screens.js';
import { EntryController, EntryReading } from './entry.controller.js';
import { GuestFields } from './guest.form.js';
import { ChosenFileController, ChosenFiles, ImportController } from './import.controller.js';
import { LearningController, OwnLearning } from './learning.controller.js';
import { LineController, LineReading } from './line.controller.js';
import { RegisterController, RegisterReading } from './register.controller.js';
import { Within } from './within.js';
import { RowController, RowReading } from './row.controller.js';

/** The register and everything around it, check-in at the door, and a person's own record. */
@Module({
  controllers: [
    CheckInController,
    ChosenFileController,
    DoorController,
    EntryController,
    ImportController,
    LearningController,
    LineController,
    RegisterController,
    RowController,
  ],
  providers: [
    CheckInReading,
    ChosenFiles,
    DoorScreens,
    EntryReading,
    GuestFields,
    LineReading,
    OwnLearning,
    RegisterReading,
    RowReading,
    Within,
  ],
})
export class AttendancePagesModule {}
