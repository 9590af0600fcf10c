import { isDay } from '#kernel';
import { type RuleValue, type Unit } from '#regulation';
import { regulationWords as says } from '../../words/nl/staff/regulation';
import { dateTold, moneyTold } from '../frame';

/** A value as a person reads it: "€ 4,10", "60 uur", "ja", "1 januari 2018". */
export function valueTold(value: RuleValue, unit: Unit | undefined): string {
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  if (typeof value === 'string') return isDay(value) ? dateTold(value, 'nl') : value;
  const amounts = typeof value === 'number' ? [value] : value;
  return amounts.map((amount) => amountTold(amount, unit)).join(', ');
}

const amountTold = (amount: number, unit: Unit | undefined) =>
  unit === 'cents'
    ? moneyTold(amount, 'nl')
    : [amount.toLocaleString('nl-BE'), unit && says.units[unit]].filter(Boolean).join(' ');
