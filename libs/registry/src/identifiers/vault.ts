import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Id } from '#kernel';

/** The token of the key for INSZ numbers; it comes from outside the database and is missing where none are kept. */
export const INSZ_KEY = Symbol('insz key');

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
/** Written in front of each sealed number, so that a later way of sealing can be told from this one. */
const FORMAT = 'v1';
const KEY_LENGTH_MINIMUM = 32;

/**
 * Seals INSZ numbers. A sealed number opens only with the key and for the person it was sealed for; to look one up
 * its keyed digest is compared, so that the database alone tells nothing.
 */
@Injectable()
export class InszVault {
  private readonly keys: { readonly seal: Buffer; readonly digest: Buffer } | undefined;

  /** @throws Error when a key is given that is too short to be one */
  constructor(@Optional() @Inject(INSZ_KEY) key?: string) {
    if (key === undefined || key === '') return;
    if (key.length < KEY_LENGTH_MINIMUM) {
      throw new Error(`The key for INSZ numbers must have at least ${KEY_LENGTH_MINIMUM} characters.`);
    }
    this.keys = {
      seal: derived(key, 'wijkwerken insz seal'),
      digest: derived(key, 'wijkwerken insz digest'),
    };
  }

  /** False where no key was given: then numbers are not kept at all. */
  get keeps(): boolean {
    return this.keys !== undefined;
  }

  /** Tells the same number again without telling the number. @throws Error without a key */
  digest(insz: string): string {
    return createHmac('sha256', this.given().digest).update(digitsOf(insz)).digest('hex');
  }

  /** @throws Error without a key */
  seal(person: Id, insz: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.given().seal, nonce).setAAD(Buffer.from(person));
    const sealed = Buffer.concat([cipher.update(digitsOf(insz), 'utf8'), cipher.final()]);
    return [FORMAT, Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')].join('.');
  }

  /** @throws Error without the right key, or when it was sealed for someone else */
  open(person: Id, sealed: string): string {
    const [format, text = ''] = sealed.split('.');
    if (format !== FORMAT) throw new Error(`an INSZ sealed in an unknown way: ${String(format)}`);
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.given().seal, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(person))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  }

  private given() {
    if (!this.keys) throw new Error('No key for INSZ numbers was given.');
    return this.keys;
  }
}

const derived = (key: string, use: string) => Buffer.from(hkdfSync('sha256', key, '', use, KEY_BYTES));

/** An INSZ as it is kept: digits alone, whatever dots and spaces it was typed with. */
const digitsOf = (insz: string): string => insz.replace(/\D/g, '');

/** An INSZ as it may be shown: all but its last two digits hidden. */
export const masked = (insz: string): string => insz.replace(/\d(?=\d\d)/g, '•');
