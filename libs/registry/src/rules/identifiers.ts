import { refusalBy, type RegistryRefusal } from './refusals';
import { ownDoubt } from './registration';

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
