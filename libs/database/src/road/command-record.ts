import { type Id, type IdSource, type Moment } from '#kernel';
import { type Command } from '../command';
import { KeyUsedForSomethingElse } from '../errors';
import { type BookNumber, type Reading, type Writing } from '../reading';
import { CHAIN_START, commandChain, commandHash, digestOf, type SealedCommand, textDigest } from './digest';

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

const INSERT = `insert into command (book, number, id, actor, verb, subject, key, digest, on_behalf_of, channel,
  text_digest, recorded_at, first_number, last_number, chain) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The last command of a book: the next one goes on from it. */
export interface CommandHead {
  readonly number: number;
  readonly chain: Buffer;
}

export const commandHead = (tx: Reading, book: BookNumber): Promise<CommandHead | undefined> =>
  tx.row('select number, chain from command where book = ? order by number desc limit 1', [book]);

type Storing = Reading & Pick<Writing, 'run'>;

/** Where a command is written: its own book, the last command of that, and what it posted where. */
export interface Storage {
  readonly book: BookNumber;
  readonly head: CommandHead | undefined;
  readonly ranges: ReadonlyMap<BookNumber, PostingRange>;
}

/** Writes the command in its own book, and in every other book in which it posted. */
export async function storeCommand(
  tx: Storing,
  record: CommandRecord,
  { book: primary, head, ranges }: Storage,
): Promise<void> {
  await storeIn(tx, record, { book: primary, head, range: ranges.get(primary) });
  for (const [book, range] of ranges)
    if (book !== primary) await storeIn(tx, record, { book, head: await commandHead(tx, book), range });
  if (record.text)
    await tx.run('insert into command_text (book, command, salt, text) values (?, ?, ?, ?)', [
      primary,
      record.sealed.id,
      Buffer.from(record.text.salt),
      record.text.text,
    ]);
}

async function storeIn(
  tx: Storing,
  { sealed, hash }: CommandRecord,
  { book, head, range }: Omit<Storage, 'ranges'> & { readonly range: PostingRange | undefined },
): Promise<void> {
  const place = {
    book,
    number: (head?.number ?? 0) + 1,
    firstNumber: range?.first ?? null,
    lastNumber: range?.last ?? null,
  };
  await tx.run(INSERT, [
    book,
    place.number,
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
    place.firstNumber,
    place.lastNumber,
    commandChain(head?.chain ?? CHAIN_START, hash, place),
  ]);
}
