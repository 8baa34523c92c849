/** What we use of the browser's own listening. Only some can do it on the device, and only those are asked. */
interface Recogniser extends EventTarget {
  lang: string;
  continuous: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
}

interface Recognisers {
  new (): Recogniser;
  readonly prototype: object;
  available?(wanted: Wanted): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
  install?(wanted: Wanted): Promise<boolean>;
}

interface Wanted {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

const LANGUAGE = 'en-GB';
const WANTED: Wanted = { langs: [LANGUAGE], processLocally: true };

const CANNOT =
  'This browser cannot write down speech on this device, and we never send sound away. Please type the captions instead.';
const LISTENS =
  'We write down what you say. The sound stays on this device; only the words are shown to the room.';
const STOPPED = 'We have stopped listening.';

/**
 * Captions that the browser makes on this device. Where it would send sound to somebody else's computers to do so,
 * it is not asked at all.
 */
export class OnDevice {
  private recogniser: Recogniser | undefined;

  constructor(private readonly heard: (words: string) => void) {}

  get isOn(): boolean {
    return this.recogniser !== undefined;
  }

  /** Answers what to tell the person. */
  async start(): Promise<string> {
    const Recognition = await listensHere();
    if (!Recognition) return CANNOT;
    try {
      this.begin(new Recognition());
      return LISTENS;
    } catch {
      this.recogniser = undefined;
      return CANNOT;
    }
  }

  stop(): string {
    const { recogniser } = this;
    this.recogniser = undefined;
    recogniser?.stop();
    return STOPPED;
  }

  private begin(recogniser: Recogniser): void {
    this.recogniser = recogniser;
    recogniser.lang = LANGUAGE;
    recogniser.continuous = true;
    recogniser.processLocally = true;
    recogniser.addEventListener('result', (event) => this.hear(event as Event & Results));
    // It ends by itself after a silence; while it is on it goes on listening.
    recogniser.addEventListener('end', () => this.recogniser?.start());
    recogniser.addEventListener('error', (event) => {
      const { error } = event as Event & { error: string };
      if (!PASSING.has(error)) this.recogniser = undefined;
    });
    recogniser.start();
  }

  private hear({ results, resultIndex }: Results): void {
    for (const result of Array.from(results).slice(resultIndex)) {
      const words = result[0]?.transcript.trim() ?? '';
      if (result.isFinal && words !== '') this.heard(words);
    }
  }
}

/** After these it goes on. */
const PASSING: ReadonlySet<string> = new Set(['no-speech', 'aborted']);

interface Results {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

/** The browser's listening, where it is sure to stay on this device; fetched once where it has to be. */
async function listensHere(): Promise<Recognisers | undefined> {
  const Recognition = (window as unknown as { SpeechRecognition?: Recognisers }).SpeechRecognition;
  if (!Recognition?.available || !('processLocally' in Recognition.prototype)) return undefined;
  try {
    const how = await Recognition.available(WANTED);
    if (how === 'available') return Recognition;
    const isFetched = how !== 'unavailable' && (await Recognition.install?.(WANTED)) === true;
    return isFetched ? Recognition : undefined;
  } catch {
    return undefined;
  }
}
