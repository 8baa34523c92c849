import { LINES, qualityFor, type Line, type Quality } from '../../../../../libs/meetings/src/contract.js';
import type { RoomNow } from './wire.js';

function kindOf(line: Line): 'audio' | 'video' {
  return line === 'microphone' ? 'audio' : 'video';
}

export type Tracks = Record<Line, MediaStreamTrack | null>;

export function noTracks(): Tracks {
  return { microphone: null, camera: null, screen: null };
}

/** The lines of a connection that we begin, in their order. */
export function openLines(
  connection: RTCPeerConnection,
  direction: RTCRtpTransceiverDirection,
  tracks: Tracks,
): void {
  for (const line of LINES) {
    const { sender } = connection.addTransceiver(kindOf(line), { direction });
    void sender.replaceTrack(tracks[line]);
  }
}

/** A line of a connection, by its place. */
export function lineIn(connection: RTCPeerConnection, line: Line): RTCRtpTransceiver | undefined {
  return connection.getTransceivers()[LINES.indexOf(line)];
}

/** A screen has to be readable, a face only to be seen. */
export async function suitCamera(connection: RTCPeerConnection, quality: Quality): Promise<void> {
  const sender = lineIn(connection, 'camera')?.sender;
  const parameters = sender?.getParameters();
  const [encoding] = parameters?.encodings ?? [];
  if (!sender?.track || !parameters || !encoding) return;
  const { scaleDownBy, maxBitrate } = quality;
  if (encoding.scaleResolutionDownBy === scaleDownBy && encoding.maxBitrate === maxBitrate) return;
  Object.assign(encoding, { scaleResolutionDownBy: scaleDownBy, maxBitrate });
  await sender.setParameters(parameters).catch(() => undefined);
}

export function camerasOn(on: Readonly<Record<string, Readonly<Record<Line, boolean>>>>): number {
  return Object.values(on).filter(({ camera }) => camera).length;
}

/** How this person's camera is sent, as the room is now. */
export function qualityIn({ on, spotlight }: RoomNow, personId: string): Quality {
  // Who is in the light without a camera lights nobody's picture.
  const lit = spotlight !== null && on[spotlight]?.camera === true ? spotlight : null;
  return qualityFor(camerasOn(on), lit === null ? 'off' : lit === personId ? 'on-me' : 'on-another');
}
