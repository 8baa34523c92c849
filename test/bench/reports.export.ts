import { SYSTEM } from '#kernel';
import { Downloads } from '#reporting';
import { givenSettings } from './child.js';
import { drained } from './drained.js';
import { openLibraries } from './libraries.js';

const libraries = await openLibraries(givenSettings());
const downloads = libraries.get(Downloads, { strict: false });
const figures = await drained(
  async () => (await downloads.everyAttendance(SYSTEM, { format: 'csv', scope: {}, isShared: false })).body,
);
await libraries.close();
console.log(JSON.stringify(figures));
