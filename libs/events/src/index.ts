export { Events, type Fact } from './events.js';
export { EventsModule } from './events.module.js';
