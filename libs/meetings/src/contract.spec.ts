import { hasRoomForCamera, isPastItsMeans, qualityFor, wantedOf } from './contract.js';
import { capabilitiesOf } from './providers.js';

const mesh = capabilitiesOf('mesh');
const elsewhere = capabilitiesOf('link');

describe('what a room can carry', () => {
  it.each([
    ['a fourth camera between browsers', 3, mesh, true],
    ['a fifth between browsers', 4, mesh, false],
    ['a fifth through the media server', 4, capabilitiesOf('janus'), true],
    ['any number where the meeting is elsewhere', 90, elsewhere, true],
  ])('has room or not for %s', (_story, on, means, hasRoom) => {
    expect(hasRoomForCamera(on, means)).toBe(hasRoom);
  });

  it.each([
    ['a small room', { people: 8, camerasOn: 2 }, mesh, false],
    ['more people than browsers can connect', { people: 13, camerasOn: 0 }, mesh, true],
    ['more cameras than that, as when two pressed at once', { people: 6, camerasOn: 5 }, mesh, true],
    ['a meeting elsewhere', { people: 300, camerasOn: 90 }, elsewhere, false],
  ])('asks people to leave cameras off when past its means: %s', (_story, here, means, isPast) => {
    expect(isPastItsMeans(here, means)).toBe(isPast);
  });

  it.each([
    ['nobody is in the light', 'off', [1, 1, 2, 2]],
    ['they are in the light themselves', 'on-me', [1, 1, 1, 1]],
    ['another is in the light', 'on-another', [1, 1, 4, 4]],
  ] as const)('sends smaller pictures when there are more than two, and %s', (_story, light, sizes) => {
    expect([1, 2, 3, 9].map((on) => qualityFor(on, light).scaleDownBy)).toEqual(sizes);
  });
});

describe('what a browser wants to receive', () => {
  const feeds = [
    { participant: 'amina:1', mids: ['0', '1', '2'] },
    { participant: 'ben:1', mids: ['0', '1', '2'] },
  ];
  const on = {
    amina: { microphone: true, camera: true, screen: true },
    ben: { microphone: true, camera: false, screen: false },
  };

  it.each([
    ['everything that is on', 'priya', false, ['amina:1 0', 'amina:1 1', 'amina:1 2', 'ben:1 0']],
    ['nothing of themselves', 'amina', false, ['ben:1 0']],
    ['no cameras over a poor line', 'priya', true, ['amina:1 0', 'amina:1 2', 'ben:1 0']],
  ])('is %s', (_story, personId, hasPoorLine, lines) => {
    const wanted = wantedOf(feeds, on, { personId, hasPoorLine });

    expect(wanted.map(({ feed, mid }) => `${feed} ${mid}`)).toEqual(lines);
  });
});
