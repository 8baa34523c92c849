import { counted } from '#kernel';
import { AttendanceAudit, type AttendanceProof } from '#attendance';
import { PlacesAudit, type PlacesProof } from '#programme';
import type { Command } from '../command.js';
import { inHouse } from '../house.js';

/** Proves over the whole database what must always be so of places and attendance. It changes nothing. */
export const audit: Command = {
  name: 'audit',
  does: 'prove that places and attendance are right, from their ledgers; exit 1 if something is not',
  run: (call) =>
    inHouse(call, async (house) => {
      const look = async () => ({
        places: await house.get(PlacesAudit).proof(),
        attendance: await house.get(AttendanceAudit).proof(),
      });
      const proof = await call.terminal.during('Playing the ledgers again', look);
      const wrong = proof.places.faults.length + proof.attendance.faults.length;
      const text = [...placesLines(proof.places), ...attendanceLines(proof.attendance)].join('\n');
      const outcome = { json: { isRight: wrong === 0, ...proof }, text };
      if (wrong === 0) return outcome;
      const refusal = counted(wrong, 'thing is wrong.', 'things are wrong.');
      return { ...outcome, refusal: `${refusal} Nothing was changed.` };
    }),
};

function placesLines({ sessions, acts, faults }: PlacesProof): string[] {
  return [
    `Places: ${acts} acts of ${sessions} sessions were played again. ${verdict(faults.length)}`,
    ...(faults.length === 0
      ? [
          '  No session was overfilled, no kept place went to others,',
          '  nobody has two places, was promoted twice or was passed over.',
        ]
      : []),
    ...faults.map(line),
  ];
}

function attendanceLines({ sessions, facts, lines, faults }: AttendanceProof): string[] {
  return [
    `Attendance: ${lines} lines of ${sessions} sessions were concluded again from ${facts} facts. ${verdict(faults.length)}`,
    ...(faults.length === 0 ? ['  Every line is what its evidence says, and all evidence is credited.'] : []),
    ...faults.map(line),
  ];
}

function verdict(faults: number): string {
  return faults === 0 ? 'All is right.' : `${faults} wrong:`;
}

function line({ sessionId, title, says }: { sessionId: string; title: string; says: string }): string {
  return `  ${sessionId} “${title}”: ${says}.`;
}
