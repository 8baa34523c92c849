// Runs a program of one file, with what V8 compiled of it when it last ran: that is a third of a start. Node's own
// cache for this needs Node 22.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

const FINGERPRINT_BYTES = 32;

export function runProgram(file) {
  const require = createRequire(file);
  // A script has no map of its sources; whoever asks for them waits a little longer.
  if (process.sourceMapsEnabled) require(file);
  else runKept(file, require);
}

function runKept(file, require) {
  const kept = `${file}.compiled`;
  const cachedData = orNothing(() => soundPart(readFileSync(kept)));
  // The file is plain ASCII, and text of one byte a letter takes half the memory.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
  // Only at the end is known what of it was needed. For another version of Node it is compiled anew.
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(script, kept));
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
}

/** Whole or not at all; where nothing may be written here, the next start takes as long as this one. */
function keep(script, kept) {
  const unfinished = `${kept}.${process.pid}`;
  orNothing(() => {
    const compiled = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([fingerprint(compiled), compiled]));
    renameSync(unfinished, kept);
  });
}

/** V8 does not look whether what it is given is whole: a damaged file would end the process. */
function soundPart(bytes) {
  const [print, compiled] = [bytes.subarray(0, FINGERPRINT_BYTES), bytes.subarray(FINGERPRINT_BYTES)];
  return print.equals(fingerprint(compiled)) ? compiled : undefined;
}

function fingerprint(bytes) {
  return createHash('sha256').update(bytes).digest();
}

function orNothing(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
