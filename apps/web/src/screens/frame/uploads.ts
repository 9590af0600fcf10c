import multipart, { type MultipartFile } from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from './secrets';

/** A file that came with a form. */
export interface UploadedFile {
  /** As it was called on the computer it came from. */
  readonly name: string;
  readonly content: Buffer;
  /** True when it did not fit, and `content` is only its beginning. */
  readonly tooLarge: boolean;
}

/** A little more than any page takes, so that the page itself can say what is too large. */
const BYTES_MOST = 9 * 1024 * 1024;
const FIELDS_MOST = 100;
const IS_MULTIPART = /^multipart\//i;

/**
 * Lets forms bring one file, in memory and never on disk: only to pages of the office, and only from a browser with a
 * session. What does not fit is cut off and told, so that the form can be shown again with what was typed.
 */
export async function takeUploads(app: NestFastifyApplication): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => {
      if (!IS_MULTIPART.test(request.headers['content-type'] ?? '')) return;
      const mayBring =
        request.url.startsWith('/organisaties/') && request.cookies[SESSION_COOKIE] !== undefined;
      if (!mayBring) throw new UnsupportedMediaTypeException();
    });
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    limits: { fileSize: BYTES_MOST, files: 1, fields: FIELDS_MOST },
    onFile: keepInMemory,
  });
}

async function keepInMemory(part: MultipartFile): Promise<void> {
  const content = await part.toBuffer();
  const file: UploadedFile = { name: part.filename, content, tooLarge: part.file.truncated };
  Object.assign(part, { value: file });
}

/** The file of a field; `undefined` where none was chosen. */
export function uploadedFile(body: unknown, name: string): UploadedFile | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  const file = (body as Readonly<Record<string, unknown>>)[name];
  if (typeof file !== 'object' || file === null || !('content' in file)) return undefined;
  const known = file as UploadedFile;
  return known.name === '' && known.content.length === 0 ? undefined : known;
}
