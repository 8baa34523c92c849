import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Assets } from './assets.js';
import { frameOf } from './frame.js';
import { themeOf } from './theme.js';

const MANIFEST = {
  'app.css': 'app.1a2b.css',
  'app.js': 'app.3c4d.js',
  'hints.js': 'hints.9e0f.js',
  'mark.svg': 'mark.5e6f.svg',
  'favicon.svg': 'favicon.7a8b.svg',
};

const folderOf = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};
const built = folderOf({ 'manifest.json': JSON.stringify(MANIFEST) });

describe('Assets', () => {
  it('gives a file by the name that carries its hash', () => {
    expect(new Assets(built).path('app.css')).toBe('/assets/app.1a2b.css');
  });

  it('says what to do where a file was not built', () => {
    expect(() => new Assets(built).path('other.css')).toThrow(
      'There is no asset "other.css". Run npm run build.',
    );
  });

  it('takes the logo and the style sheet of a theme folder, and ours for what it lacks', () => {
    const assets = new Assets(built, folderOf({ 'logo.svg': '<svg/>', 'theme.css': '' }));

    expect([assets.path('mark.svg'), assets.path('favicon.svg'), assets.theme]).toEqual([
      '/theme/logo.svg',
      '/assets/favicon.7a8b.svg',
      '/theme/theme.css',
    ]);
  });
});

describe('themeOf', () => {
  it('reads the name of the network', () => {
    expect(themeOf(folderOf({ 'theme.json': '{ "networkName": "Together North" }' }))).toEqual({
      networkName: 'Together North',
    });
  });

  it.each([undefined, built])('says nothing where there is no theme.json', (folder) => {
    expect(themeOf(folder)).toEqual({});
  });

  it.each(['{', '{ "colour": "red" }'])('stops the start on a theme.json that it cannot use: %s', (text) => {
    expect(() => themeOf(folderOf({ 'theme.json': text }))).toThrow(/theme.json cannot be used: it may say/);
  });
});

describe('frameOf', () => {
  const facts = {
    networkName: 'Wheelhouse',
    path: '/programme/3',
    csrf: 'token',
    navigation: [
      { text: 'Training', href: '/training' },
      { text: 'Programme', href: '/programme' },
    ],
  };

  it('marks the section in which a page stands', () => {
    const { navigation } = frameOf(facts, new Assets(built));

    expect(navigation.map(({ text, current }) => [text, current])).toEqual([
      ['Training', false],
      ['Programme', true],
    ]);
  });

  it('offers a stranger to sign in, and a person to sign out by a form with its token', () => {
    const assets = new Assets(built);

    expect(frameOf(facts, assets).account).toEqual([{ text: 'Join or sign in', href: '/sign-in' }]);
    expect(frameOf({ ...facts, person: { name: 'Amina' } }, assets).account).toEqual([
      { text: 'Amina', href: '/account', icon: true },
      { text: 'Sign out', action: '/sign-out', csrf: 'token' },
    ]);
  });
});
