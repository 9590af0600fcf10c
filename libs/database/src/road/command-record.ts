import { type Id, type IdSource, type Moment } from '#kernel';
import { type Command } from '../command';
import { KeyUsedForSomethingElse } from '../errors';
import { type BookNumber, type Reading, type Value } from '../reading';
import { commandHash, digestOf, type SealedCommand, textDigest } from './digest';

/** A command as it will be stored: all but the postings, which are known only when its verb has run. */
export interface CommandRecord {
  readonly sealed: SealedCommand;
  readonly hash: Buffer;
  readonly text: { readonly salt: Uint8Array; readonly text: string } | undefined;
}

export interface PostingRange {
  readonly first: number;
  readonly last: number;
}

export function recordOf(
  command: Command,
  at: { now: Moment; ids: IdSource; secret: string },
): CommandRecord {
  const typed = textOf(command);
  const text = typed === undefined ? undefined : { salt: at.ids.bytes(16), text: typed };
  const sealed: SealedCommand = {
    id: command.id,
    actor: command.actor,
    verb: command.verb,
    subject: command.subject,
    key: command.key ?? null,
    digest: digestOf(command, at.secret),
    onBehalfOf: command.onBehalf?.party ?? null,
    channel: command.onBehalf?.channel ?? null,
    textDigest: text ? textDigest(text.salt, text.text) : null,
    recordedAt: at.now,
  };
  return { sealed, hash: commandHash(sealed), text };
}

/** Both reasons that a person may have typed, as one text to keep apart. */
function textOf({ reason, onBehalf }: Command): string | undefined {
  if (reason === undefined && onBehalf === undefined) return undefined;
  return JSON.stringify({
    ...(reason === undefined ? {} : { reason }),
    ...(onBehalf === undefined ? {} : { onBehalf: onBehalf.reason }),
  });
}

/**
 * The subject of the earlier command under the same key, if there was one.
 * @throws KeyUsedForSomethingElse when that command asked something else
 */
export async function earlierSubject(
  tx: Reading,
  book: BookNumber,
  record: CommandRecord,
): Promise<Id | undefined> {
  const { actor, key, digest } = record.sealed;
  if (key === null) return undefined;
  const earlier = await tx.row<{ subject: Id; digest: Buffer }>(
    'select subject, digest from command where book = ? and actor = ? and key = ?',
    [book, actor, key],
  );
  if (earlier && !earlier.digest.equals(digest)) throw new KeyUsedForSomethingElse(key);
  return earlier?.subject;
}

const INSERT = `insert into command (book, id, actor, verb, subject, key, digest, on_behalf_of, channel, text_digest,
  recorded_at, first_number, last_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

type Run = (sql: string, params: readonly Value[]) => Promise<number>;

/** Writes the command in its own book, and in every other book in which it posted. */
export async function storeCommand(
  run: Run,
  primary: BookNumber,
  { sealed, text }: CommandRecord,
  ranges: ReadonlyMap<BookNumber, PostingRange>,
): Promise<void> {
  for (const book of new Set([primary, ...ranges.keys()])) {
    const range = ranges.get(book);
    await run(INSERT, [
      book,
      sealed.id,
      sealed.actor,
      sealed.verb,
      sealed.subject,
      sealed.key,
      sealed.digest,
      sealed.onBehalfOf,
      sealed.channel,
      sealed.textDigest,
      sealed.recordedAt,
      range?.first ?? null,
      range?.last ?? null,
    ]);
  }
  if (text)
    await run('insert into command_text (book, command, salt, text) values (?, ?, ?, ?)', [
      primary,
      sealed.id,
      Buffer.from(text.salt),
      text.text,
    ]);
}
