import cookie from '@fastify/cookie';
import files from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_ROOT } from '../../api/frame/root';
import { PUBLIC_ROOT, publicFolder } from './public-files';
import { SESSION_COOKIE } from './secrets';
import { takeUploads } from './uploads';

/** Readies the web server for browsers: cookies, the public files, and pages that no cache keeps. */
export async function openScreens(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  await takeUploads(app);
  await app.register(files, { root: publicFolder, prefix: PUBLIC_ROOT, maxAge: '365d', immutable: true });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      // Programs bring their secret themselves: a cookie that a browser adds never opens the API.
      if (request.url.startsWith(API_ROOT) || request.url.startsWith(PUBLIC_ROOT)) return;
      reply.header('cache-control', 'no-store');
      const secret = request.cookies[SESSION_COOKIE];
      // From here on a browser looks like any other caller: one guard, one way to tell who asks.
      if (secret !== undefined) request.headers.authorization = `Bearer ${secret}`;
    });
}

/** First words of all addresses of pages; what begins otherwise belongs to the API. */
const roots = [
  'aanmelden',
  'afmelden',
  'afgemeld',
  'account',
  'taal',
  'toegankelijkheid',
  'mijn-uren',
  'klussen',
  'mijn-gegevens',
  'organisaties',
  'gemeente',
  'agenda',
  'huisstijl',
];

/** The addresses of pages, as routes that stand outside the API. */
export const screenRoutes = ['/', ...roots.flatMap((root) => [`/${root}`, `/${root}/*rest`])];
