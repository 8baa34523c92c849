import { iceServersFor, iceSettingsIn, maskedIce } from './ice-servers.js';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('the servers that help browsers find one another', () => {
  it('gives each person a TURN key of their own that ends', () => {
    const settings = iceSettingsIn('[{"urls":"turn:turn.example.org:3478","secret":"north"}]')!;

    expect(iceServersFor('amina', settings, NOW)).toEqual([
      {
        urls: ['turn:turn.example.org:3478'],
        username: '1795456800:amina',
        // echo -n 1795456800:amina | openssl dgst -sha1 -hmac north -binary | base64
        credential: 'KIVatBO0J0+wJQ/M6J9d4tbELYg=',
      },
    ]);
  });

  it('passes on a fixed key, and a server that wants none', () => {
    const settings = iceSettingsIn(
      '[{"urls":["stun:a.example:3478"]},{"urls":"turns:b.example","username":"u","credential":"c"}]',
    )!;

    expect(iceServersFor('amina', settings, NOW)).toEqual([
      { urls: ['stun:a.example:3478'] },
      { urls: ['turns:b.example'], username: 'u', credential: 'c' },
    ]);
  });

  it('hides every key where settings are shown', () => {
    const settings = iceSettingsIn('[{"urls":"turn:a","secret":"north","credential":"south"}]')!;

    expect(maskedIce(settings)).toBe('[{"urls":"turn:a","credential":"••••","secret":"••••"}]');
  });

  it.each(['stun:a.example', '[{"urls":"http://a.example"}]', '[{"url":"stun:a"}]', '[{"urls":[]}]', '{'])(
    'does not take %s',
    (text) => {
      expect(iceSettingsIn(text)).toBeUndefined();
    },
  );
});
