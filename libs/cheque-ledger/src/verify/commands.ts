import { type BookNumber, CHAIN_START, commandChain, commandHash, textDigest } from '#database';
import { type Findings, rowOf } from './findings';
import { type CommandRow } from './records';

/** The command whose range covers a posting: the hash it must have sealed, and its row in words. */
export interface Covering {
  readonly hash: Buffer;
  readonly row: string;
}

/**
 * Goes through a book's commands beside its postings: numbers without gaps, each chained to the one before, and
 * their ranges covering every posting exactly once.
 */
export class CommandChecks {
  private chain: Buffer = CHAIN_START;
  private number = 0;
  private covered = 0;
  private current: (Covering & { readonly first: number; readonly last: number }) | undefined;

  constructor(
    private readonly book: BookNumber,
    private readonly commands: AsyncGenerator<CommandRow, void>,
    private readonly findings: Findings,
  ) {}

  async covering(posting: number): Promise<Covering | undefined> {
    while (!this.current || this.current.last < posting) if (!(await this.next())) return undefined;
    return this.current.first <= posting ? this.current : undefined;
  }

  /** Reads what is left of the commands. */
  async finish(lastPosting: number): Promise<void> {
    while (await this.next());
    this.findings.expect(
      { ...this.at(this.number), column: 'last_number', found: this.covered },
      lastPosting,
      'the last command with postings wrote the last posting',
    );
  }

  private at(number: number) {
    return { table: 'command', row: rowOf(this.book, 'number', number) };
  }

  private async next(): Promise<boolean> {
    const command = (await this.commands.next()).value;
    if (!command) return false;
    const { number } = command;
    this.findings.expect(
      { ...this.at(number), column: 'number', found: number },
      this.number + 1,
      'commands are numbered without gaps',
    );
    this.number = number;
    const hash = commandHash(command);
    this.checkChain(command, hash);
    this.checkText(command);
    this.checkRange(command, hash);
    return true;
  }

  private checkChain(command: CommandRow, hash: Buffer): void {
    const expected = commandChain(this.chain, hash, { ...command, book: this.book });
    if (!expected.equals(command.chain))
      this.findings.add({
        ...this.at(command.number),
        column: 'chain',
        says: 'the command and the chain before it no longer give this chain: one of its columns was changed, or a command before it dropped',
      });
    this.chain = command.chain;
  }

  private checkRange({ number, firstNumber: first, lastNumber: last }: CommandRow, hash: Buffer): void {
    if (first === null && last === null) return;
    const at = this.at(number);
    this.findings.expect(
      { ...at, column: 'first_number', found: first },
      this.covered + 1,
      'every posting belongs to one command',
    );
    if (first === null || last === null || last < first) {
      this.findings.add({ ...at, column: 'last_number', says: `found ${last}, but the first is ${first}` });
      return;
    }
    this.covered = last;
    this.current = { hash, row: `command ${at.row}`, first, last };
  }

  private checkText({ number, salt, text, textDigest: sealed }: CommandRow): void {
    if (salt === null || text === null) return;
    if (sealed && textDigest(salt, text).equals(sealed)) return;
    this.findings.add({
      table: 'command_text',
      row: rowOf(this.book, 'command', number),
      column: 'text',
      says: 'the text or its salt is not the one that was sealed with the command',
    });
  }
}
