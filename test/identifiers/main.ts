import { labelledSentences } from './labelled.js';
import { scored } from './scored.js';
import { tablesOf } from './told.js';

// `npm run identifiers` prints the tables of docs/identifiers.md; with `-- --misses`, what the rules got wrong in the half
// that one may look at.
const sentences = labelledSentences();
const isAskedForMisses = process.argv.includes('--misses');
const lookedAt = sentences.filter(({ isHeldOut }) => !isHeldOut);
process.stdout.write(isAskedForMisses ? `${scored(lookedAt).misses.join('\n')}\n` : tablesOf(sentences));
