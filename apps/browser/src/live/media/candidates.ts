import type { Candidate } from '../../../../../libs/meetings/src/contract.js';

const TOGETHER = 50;

/** Sends where we can be reached a few at a time, so that a room of ten is not flooded with one message for each. */
export function gatherCandidates(
  connection: RTCPeerConnection,
  send: (candidates: (Candidate | null)[]) => void,
): void {
  const found: (Candidate | null)[] = [];
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (found.length === 0) setTimeout(() => send(found.splice(0)), TOGETHER);
    found.push(candidate && plain(candidate));
  });
}

function plain({ candidate, sdpMid, sdpMLineIndex }: RTCIceCandidate): Candidate {
  return { candidate, sdpMid, sdpMLineIndex };
}
