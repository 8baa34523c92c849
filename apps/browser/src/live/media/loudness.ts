/** How loud a track is now, from 0 to 1: for a meter, and for who is speaking. */
export class Loudness {
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    this.analyser.fftSize = 512;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.context.createMediaStreamSource(new MediaStream([track])).connect(this.analyser);
  }

  now(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    const sum = this.samples.reduce((total, sample) => total + sample * sample, 0);
    // Quiet speech is about 0.02 and loud speech 0.3: the root lets both be seen.
    return Math.min(1, Math.sqrt(Math.sqrt(sum / this.samples.length)) * 1.5);
  }

  close(): void {
    void this.context.close();
  }
}
