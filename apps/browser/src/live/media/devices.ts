import { CAMERA } from '../../../../../libs/meetings/src/contract.js';

/** Asks for the microphone; refuses with the sentence for the person. */
export function openMicrophone(): Promise<MediaStreamTrack> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  return trackOf('microphone', () => navigator.mediaDevices.getUserMedia({ audio }));
}

export function openCamera(): Promise<MediaStreamTrack> {
  const video = {
    width: { ideal: CAMERA.width },
    height: { ideal: CAMERA.height },
    frameRate: { max: CAMERA.frameRate },
  };
  return trackOf('camera', () => navigator.mediaDevices.getUserMedia({ video }));
}

export function openScreen(): Promise<MediaStreamTrack> {
  return trackOf('screen', () =>
    navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 5 } } }),
  );
}

type Device = 'microphone' | 'camera' | 'screen';

async function trackOf(device: Device, open: () => Promise<MediaStream>): Promise<MediaStreamTrack> {
  // Browsers hide their devices from pages that do not come by https.
  if (!('mediaDevices' in navigator)) throw new Error(NO_DEVICES);
  try {
    const [track] = (await open()).getTracks();
    if (track) return track;
  } catch (error) {
    throw new Error(sentenceFor(device, error instanceof DOMException ? error.name : ''), { cause: error });
  }
  throw new Error(sentenceFor(device, 'NotFoundError'));
}

const NO_DEVICES =
  'This browser gives us no microphone or camera here. Ask whoever runs this network: the address must begin with https. You can listen and write.';

function sentenceFor(device: Device, name: string): string {
  if (device === 'screen') return 'Your screen is not shown. Press “Share your screen” to choose again.';
  if (name === 'NotAllowedError') {
    return `Your browser does not let us use your ${device}. Allow it in the browser’s bar beside the address, then try again. You can listen and write without it.`;
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return `We cannot find a ${device} on this computer. Plug one in and try again. You can listen and write without it.`;
  }
  return `Your ${device} does not answer. Close other programs that use it, then try again.`;
}
