import { type Reading } from '#database';
import { type Id, type Moment } from '#kernel';

/** A passkey as its owner knows it. */
export interface Passkey {
  readonly id: Id;
  /** What the owner called it. */
  readonly name: string;
  readonly madeAt: Moment;
  readonly usedAt: Moment | null;
}

/** A passkey as a log-in is compared with it. */
export interface PasskeyRow {
  readonly id: Id;
  readonly actorId: Id;
  /** What the device calls it, in base64url. */
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** The passkeys of an actor that still open, the newest first. */
export const passkeysOf = (reading: Reading, actor: Id) =>
  reading.rows<Passkey & { readonly credential: string }>(
    `select id, name, made_at, used_at, credential from passkey where actor_id = ? and ended_at is null
      order by made_at desc, id desc`,
    [actor],
  );

/** The passkey a device answers with, while it and its owner's account still open. */
export const passkeyByCredential = (reading: Reading, credential: string) =>
  reading.row<PasskeyRow>(
    `select p.id, p.actor_id, p.credential, p.public_key, p.counter
       from passkey p join actor a on a.id = p.actor_id
      where p.credential = ? and p.ended_at is null and a.ended_at is null`,
    [credential],
  );
