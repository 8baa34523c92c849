import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { rememberingSigner } from './remembering-signer.js';
import { safeHeaders } from './safe-headers.js';

/** Nothing from another host, no inline script or style, no frame around us. */
const CONTENT = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

export async function keepSafe(app: NestFastifyApplication, config: Config): Promise<void> {
  const isSecure = config.baseUrl.startsWith('https:');
  const headers = safeHeaders({
    contentSecurityPolicy: CONTENT,
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) void reply.header(name, value);
    done();
  });
  await app.register(cookie, { secret: rememberingSigner(config.sessionSecret) });
  await app.register(csrf, {
    cookieKey: 'wh_csrf',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, signed: true },
  });
  await app.register(rateLimit, { global: false });
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 });
}

const NEEDS_NO_FORM = /^\/(api|stop)\//;

/**
 * Every form that changes something carries the token of its page. The API has bearer tokens instead of
 * cookies; the link in a letter is its own proof, and mail programs press it without having seen a page.
 */
export function refuseForgedForms(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, reply, done) => {
    const changesNothing = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changesNothing || NEEDS_NO_FORM.test(request.url)) done();
    else fastify.csrfProtection(request, reply, done);
  });
}
