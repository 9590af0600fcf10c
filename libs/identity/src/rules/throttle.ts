import { logInFigures } from './log-in-figures';

const MINUTE = 60_000;
const WINDOW = logInFigures.failureWindowMinutes * MINUTE;
const KNOCKERS_MAXIMUM = 50_000;

interface Knocks {
  readonly since: number;
  count: number;
}

/**
 * Counts log-ins that failed, per account as typed and per address, in a window of time. An attempt counts from
 * its start, so that many at once do not slip through together; a success takes it back. Whether the account
 * exists makes no difference. Lives in memory: a restart forgives, and each server counts for itself.
 */
export class Throttle {
  private readonly knocks = new Map<string, Knocks>();

  /**
   * Counts an attempt, or answers how many seconds to wait before the next; 0 means go on.
   * `at` is in milliseconds.
   */
  attempt(who: { readonly account: string; readonly address: string }, at: number): number {
    const limits = limitsOf(who);
    const wait = Math.max(...limits.map(([key, maximum]) => this.waitOf(key, maximum, at)));
    if (wait === 0) for (const [key] of limits) this.count(key, at);
    return Math.ceil(wait / 1000);
  }

  /** Takes the attempt back, and forgives the account its earlier failures. */
  succeeded(who: { readonly account: string; readonly address: string }): void {
    this.knocks.delete(accountKey(who.account));
    const address = this.knocks.get(addressKey(who.address));
    if (address) address.count -= 1;
  }

  private waitOf(key: string, maximum: number, at: number): number {
    const knocks = this.knocks.get(key);
    if (!knocks || knocks.count < maximum) return 0;
    return Math.max(0, knocks.since + WINDOW - at);
  }

  private count(key: string, at: number): void {
    const knocks = this.knocks.get(key);
    if (knocks && knocks.since + WINDOW > at) {
      knocks.count += 1;
      return;
    }
    this.knocks.delete(key);
    this.knocks.set(key, { since: at, count: 1 });
    this.forgetTheOldest();
  }

  /** A flood of made-up names must not fill the memory. */
  private forgetTheOldest(): void {
    for (const key of this.knocks.keys()) {
      if (this.knocks.size <= KNOCKERS_MAXIMUM) return;
      this.knocks.delete(key);
    }
  }
}

const accountKey = (account: string) => `account ${account}`;
const addressKey = (address: string) => `address ${address}`;

const limitsOf = ({ account, address }: { account: string; address: string }) =>
  [
    [accountKey(account), logInFigures.failuresPerAccountMaximum],
    [addressKey(address), logInFigures.failuresPerAddressMaximum],
  ] as const;
