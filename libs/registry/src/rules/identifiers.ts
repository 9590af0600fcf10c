import { refusalBy, type RegistryRefusal } from './refusals';
import { ownDoubt, ownRule } from './registration';

/** A number whose control digits were checked outside the rules. */
export interface CheckedNumber {
  readonly number: string;
  readonly valid: boolean;
}

/** Numbers are kept as they were given: a wrong control digit is told, and never stops the correction of history. */
export function doubtsOfNumbers({
  kbo,
  insz,
}: {
  readonly kbo?: CheckedNumber | undefined;
  readonly insz?: CheckedNumber | undefined;
}): RegistryRefusal[] {
  return [
    ...(kbo && !kbo.valid ? [refusalBy('kbo-number-doubtful', ownDoubt, { number: kbo.number })] : []),
    ...(insz && !insz.valid ? [refusalBy('insz-doubtful', ownDoubt)] : []),
  ];
}

/** An INSZ is only kept sealed, so only with a key, and of one person only. */
export function refusalsToKeepInsz(facts: {
  readonly hasKey: boolean;
  readonly ofSomeoneElse: boolean;
}): RegistryRefusal[] {
  if (!facts.hasKey) return [refusalBy('insz-cannot-be-kept', ownRule)];
  return facts.ofSomeoneElse ? [refusalBy('insz-of-someone-else', ownRule)] : [];
}
