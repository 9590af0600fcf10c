import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** OWASP's password storage cheat sheet: N = 2^15, r = 8, p = 3; 32 MiB each. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY_MAXIMUM = 64 * 2 ** 20;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** How much work a hash is; see scrypt. */
export type HashCost = Readonly<typeof COST>;

const derive = (secret: string, salt: Buffer, cost: HashCost) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, salt, HASH_BYTES, { ...cost, maxmem: MEMORY_MAXIMUM }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });

/** Passwords and PINs, stored as scrypt$N$r$p$salt$hash. */
@Injectable()
export class Passwords {
  private nobody: Promise<string> | undefined;

  /** For hashes to come; those stored name their own, so it can be raised when machines get faster. */
  cost: HashCost = COST;

  async hashOf(secret: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const hash = await derive(secret, salt, this.cost);
    const { N, r, p } = this.cost;
    return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
  }

  /** Whether a secret is the stored one. Without a stored one it works as long, and answers no. */
  async matches(secret: string, stored: string | undefined): Promise<boolean> {
    const [, N, r, p, salt = '', hash = ''] = (stored ?? (await this.hashOfNobody())).split('$');
    const expected = Buffer.from(hash, 'base64');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const found = await derive(secret, Buffer.from(salt, 'base64'), cost);
    return timingSafeEqual(found, expected) && stored !== undefined;
  }

  private hashOfNobody(): Promise<string> {
    return (this.nobody ??= this.hashOf(randomBytes(SALT_BYTES).toString('hex')));
  }
}
