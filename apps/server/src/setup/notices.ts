import type { Notice, Reply, Visit } from '#http';

const COOKIE = 'wh_notice';

/** What was done is said once on the next page: it waits in a cookie of a minute, which the page clears. */
export function keepNotice(notice: Notice, reply: Reply): void {
  const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
  void reply.setCookie(COOKIE, value, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
}

export function takeNotice(visit: Visit, reply: Reply): Notice | undefined {
  const value = visit.cookies[COOKIE];
  if (value === undefined) return undefined;
  void reply.clearCookie(COOKIE, { path: '/' });
  return readNotice(value);
}

function readNotice(value: string): Notice | undefined {
  try {
    const notice = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Notice>;
    return typeof notice.text === 'string'
      ? { kind: notice.kind === 'info' ? 'info' : 'success', text: notice.text }
      : undefined;
  } catch {
    return undefined;
  }
}
