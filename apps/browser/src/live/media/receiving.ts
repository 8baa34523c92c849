import type { Line } from '../../../../../libs/meetings/src/contract.js';
import type { Received } from './wire.js';

const meters = new WeakMap<RTCRtpReceiver, Meter>();

/** A line of somebody's as it comes in, and how loud it was since it was last asked. */
export function received(personId: string, line: Line, receiver: RTCRtpReceiver): Received {
  const meter = meters.get(receiver) ?? new Meter(receiver);
  meters.set(receiver, meter);
  return { personId, line, track: receiver.track, loudness: () => meter.loudness() };
}

interface Sound {
  readonly totalAudioEnergy?: number;
  readonly totalSamplesDuration?: number;
}

/** Over all that was heard between two looks: at any one moment, a person who speaks is often silent. */
class Meter {
  private energy = 0;
  private seconds = 0;

  constructor(private readonly receiver: RTCRtpReceiver) {}

  async loudness(): Promise<number> {
    const reports = [...(await this.receiver.getStats()).values()] as ({ readonly type: string } & Sound)[];
    const sound = reports.find(({ type }) => type === 'inbound-rtp');
    const { totalAudioEnergy: energy = 0, totalSamplesDuration: seconds = 0 } = sound ?? {};
    const [more, time] = [energy - this.energy, seconds - this.seconds];
    this.energy = energy;
    this.seconds = seconds;
    return time > 0 ? Math.sqrt(Math.max(0, more) / time) : 0;
  }
}
