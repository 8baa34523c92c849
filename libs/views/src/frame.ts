import type { Assets } from './assets.js';

export interface FrameLink {
  readonly text: string;
  readonly href: string;
}

/** What the surface knows about the request and the network, whichever page is asked for. */
export interface FrameFacts {
  readonly networkName: string;
  readonly path: string;
  readonly person?: { readonly name: string } | undefined;
  readonly csrf: string;
  readonly navigation: readonly FrameLink[];
  readonly footer?: readonly FrameLink[];
  /** What was just done, said once at the top of the next page. */
  readonly notification?:
    { readonly text: string; readonly heading?: string; readonly variant?: 'success' } | undefined;
}

/** The part of a page model that the layout reads, always under the name `frame`. */
export interface Frame {
  readonly networkName: string;
  readonly path: string;
  readonly csrf: string;
  readonly navigation: readonly (FrameLink & { readonly current: boolean })[];
  readonly account: readonly object[];
  readonly footer: readonly FrameLink[];
  readonly notification: FrameFacts['notification'];
  readonly assets: Readonly<Record<'css' | 'js' | 'hints' | 'logo' | 'favicon', string>> & {
    readonly theme: string | undefined;
  };
}

export function frameOf(facts: FrameFacts, assets: Pick<Assets, 'path' | 'theme'>): Frame {
  return {
    networkName: facts.networkName,
    path: facts.path,
    csrf: facts.csrf,
    navigation: facts.navigation.map(({ text, href }) => ({
      text,
      href,
      current: isWithin(facts.path, href),
    })),
    account: facts.person
      ? signedIn(facts.person.name, facts.csrf)
      : [{ text: 'Join or sign in', href: '/sign-in' }],
    footer: facts.footer ?? [],
    notification: facts.notification,
    assets: {
      css: assets.path('app.css'),
      js: assets.path('app.js'),
      hints: assets.path('hints.js'),
      logo: assets.path('mark.svg'),
      favicon: assets.path('favicon.svg'),
      theme: assets.theme,
    },
  };
}

const signedIn = (name: string, csrf: string): object[] => [
  { text: name, href: '/account', icon: true },
  { text: 'Sign out', action: '/sign-out', csrf },
];

const isWithin = (path: string, section: string): boolean =>
  path === section || (section !== '/' && path.startsWith(`${section}/`));
