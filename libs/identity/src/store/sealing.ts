import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION_SECRET } from '#database';
import { type Id } from '#kernel';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/**
 * Seals what must be read again and may not be read from the database alone: the key that a telephone shares with
 * us. A sealed key opens only with the installation's secret, and for the actor it was sealed for.
 */
@Injectable()
export class Sealing {
  private readonly keys: { readonly seal: Buffer; readonly digest: Buffer };

  constructor(@Inject(INSTALLATION_SECRET) secret: string) {
    const derived = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', use, KEY_BYTES));
    this.keys = {
      seal: derived('wijkwerken second step seal'),
      digest: derived('wijkwerken recovery code'),
    };
  }

  seal(actor: Id, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.seal, nonce).setAAD(Buffer.from(actor));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws Error when it was sealed for someone else, or by another installation */
  open(actor: Id, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.keys.seal, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(actor))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  }

  /** Tells the same short code of the same actor again, without telling the code. */
  digest(actor: Id, code: string): Buffer {
    return createHmac('sha256', this.keys.digest).update(`${actor} ${code}`).digest();
  }
}
