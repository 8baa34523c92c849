/** A track as a picture that plays by itself; one's own is mirrored, as people know themselves. */
export function picture(track: MediaStreamTrack, { isMine = false } = {}): HTMLVideoElement {
  const video = document.createElement('video');
  video.autoplay = true;
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  if (isMine) video.className = 'wh-media__mine';
  return video;
}
