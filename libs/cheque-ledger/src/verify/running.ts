import { type BookNumber } from '#database';
import { type SealedAccount, type SealedEntry, type SealedLot } from '../proof/posting-data';
import { isPurpose, mayBeNegative, unitOf } from '../rules';
import { type Findings, rowOf } from './findings';

/** An account as it stands after the postings gone through so far. */
export interface RunningAccount {
  readonly account: SealedAccount;
  version: number;
  balance: number;
}

/** What the book says, recomputed: every balance, every sum, every account from the posting that opened it. */
export class Running {
  readonly accounts = new Map<number, RunningAccount>();
  private lotsOpened = 0;
  private ahead: SealedAccount | undefined;

  constructor(
    private readonly book: BookNumber,
    private readonly source: AsyncGenerator<SealedAccount, void>,
    private readonly lots: ReadonlyMap<number, SealedLot>,
    private readonly findings: Findings,
  ) {}

  /** The accounts that a posting opens: those whose first entry it holds. */
  async opened(entries: readonly SealedEntry[]): Promise<SealedAccount[]> {
    const last = Math.max(0, ...entries.filter(({ version }) => version === 1).map(({ account }) => account));
    const opened: SealedAccount[] = [];
    for (let account = await this.peek(); account && account.number <= last; account = await this.peek()) {
      this.ahead = undefined;
      this.open(account);
      opened.push(account);
    }
    return opened;
  }

  /** The lots that a posting opens: those that its new accounts are the first to name. */
  openedLots(accounts: readonly SealedAccount[]): SealedLot[] {
    const last = Math.max(0, ...accounts.map(({ lot }) => lot));
    const opened: SealedLot[] = [];
    for (let number = this.lotsOpened + 1; number <= last; number += 1) {
      const lot = this.lots.get(number);
      if (lot) opened.push(lot);
      else
        this.findings.add({
          table: 'lot',
          row: rowOf(this.book, 'number', number),
          column: 'number',
          says: 'an account names this lot, but there is no such row',
        });
    }
    this.lotsOpened = Math.max(this.lotsOpened, last);
    return opened;
  }

  /** Puts an entry on its account and checks what is stored of the result. */
  enter(entry: SealedEntry): void {
    const at = {
      table: 'entry',
      row: `${rowOf(this.book, 'account', entry.account)}, version ${entry.version}`,
    };
    const running = this.accounts.get(entry.account);
    if (!running) {
      this.findings.add({
        ...at,
        column: 'account',
        says: 'there is no such account at this point of the book',
      });
      return;
    }
    const { findings } = this;
    findings.expect(
      { ...at, column: 'version', found: entry.version },
      running.version + 1,
      'versions have no gaps',
    );
    const balance = running.balance + entry.change;
    findings.expect(
      { ...at, column: 'balance', found: entry.balance },
      balance,
      'the balance before and the change',
    );
    if (balance < 0 && running.account.mayBeNegative !== 1)
      findings.add({ ...at, column: 'balance', says: `${balance} is below zero, which only sources may be` });
    running.version = entry.version;
    running.balance = entry.balance;
  }

  /** Changes of one posting sum to zero in each unit. */
  checkSums(posting: number, entries: readonly SealedEntry[]): void {
    const sums = new Map<string, number>();
    for (const { account, change } of entries) {
      const unit = this.accounts.get(account)?.account.unit ?? 'unknown';
      sums.set(unit, (sums.get(unit) ?? 0) + change);
    }
    for (const [unit, sum] of sums)
      if (sum !== 0)
        this.findings.add({
          table: 'entry',
          row: rowOf(this.book, 'number', posting),
          column: 'change',
          says: `the changes add up to ${sum} ${unit}, not to zero`,
        });
  }

  /** Accounts and lots that no posting opened. */
  async finish(): Promise<void> {
    for (let account = await this.peek(); account; account = await this.peek()) {
      this.ahead = undefined;
      this.findings.add({
        table: 'account',
        row: rowOf(this.book, 'number', account.number),
        column: 'number',
        says: 'no posting opened this account',
      });
    }
    for (const number of this.lots.keys())
      if (number < 1 || number > this.lotsOpened)
        this.findings.add({
          table: 'lot',
          row: rowOf(this.book, 'number', number),
          column: 'number',
          says: 'no posting opened this lot',
        });
  }

  private open(account: SealedAccount): void {
    const at = { table: 'account', row: rowOf(this.book, 'number', account.number) };
    const { findings } = this;
    findings.expect(
      { ...at, column: 'number', found: account.number },
      this.accounts.size + 1,
      'accounts are numbered without gaps',
    );
    if (isPurpose(account.purpose)) {
      const { purpose, unit, mayBeNegative: negative } = account;
      findings.expect(
        { ...at, column: 'unit', found: unit },
        unitOf(purpose),
        `that is what ${purpose} counts`,
      );
      findings.expect(
        { ...at, column: 'may_be_negative', found: negative },
        mayBeNegative(purpose) ? 1 : 0,
        `that is so for ${purpose}`,
      );
    } else findings.add({ ...at, column: 'purpose', says: `no account is for ${account.purpose}` });
    this.accounts.set(account.number, { account, version: 0, balance: 0 });
  }

  private async peek(): Promise<SealedAccount | undefined> {
    this.ahead ??= (await this.source.next()).value ?? undefined;
    return this.ahead;
  }
}
