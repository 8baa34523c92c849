import { z } from 'zod';

/** A browser's own word for its seat; new with each page that is opened. */
const seat = z.string().regex(/^[\w-]{8,64}$/);
const sdp = z.string().max(60_000);
const wanted = z.array(z.object({ feed: z.string().max(140), mid: z.string().max(16) })).max(400);

const Candidate = z.object({
  candidate: z.string().max(1000),
  sdpMid: z.string().max(16).nullable(),
  sdpMLineIndex: z.number().int().min(0).max(1000).nullable(),
});

export const Seated = z.object({ seat });
export const Resume = z.object({ seat, watched: wanted });
export const Watch = z.object({ seat, wanted });
export const Publish = z.object({ seat, offer: z.object({ type: z.literal('offer'), sdp }) });
export const Agree = z.object({ seat, answer: z.object({ type: z.literal('answer'), sdp }) });
export const Candidates = z.object({
  seat,
  side: z.enum(['sending', 'watching']),
  candidates: z.array(Candidate.nullable()).max(64),
});
