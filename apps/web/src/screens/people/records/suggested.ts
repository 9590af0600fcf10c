import { type Reading } from '#database';
import { addDays, addMonths, type Day, type Id } from '#kernel';
import { lastDayOfAgreement, type RecordRows, regimeOf } from '#registry';
import { figure } from '#regulation';
import { type AnyRow, type RecordForm } from './record-form';

interface Asked {
  readonly organiser: Id;
  readonly form: RecordForm;
  /** The records of this kind that stand already. */
  readonly rows: readonly AnyRow[];
  readonly today: Day;
}

/**
 * Values that a new record usually has: it begins today, or goes on where the last agreement ends. They stand in the
 * form and are changed at will.
 */
export async function suggestedFor(
  reading: Reading,
  { organiser, form, rows, today }: Asked,
): Promise<Readonly<Record<string, unknown>>> {
  switch (form.noun) {
    case 'workerAgreement': {
      const most = figure(await regimeOf(reading, organiser), 'agreement-months-maximum', today);
      return nextAgreement(rows as readonly RecordRows['workerAgreement'][], today, most);
    }
    case 'referral':
      return { referredOn: today };
    case 'certificate':
      return { seenOn: today, from: today };
    case 'absence':
      return { from: today, until: today };
    case 'interimDay':
      return { day: today };
    case 'talk':
      return { heldOn: today };
    default:
      return { from: today };
  }
}

/** For half of what may be, and once more for the other half: that is how most agreements are made. */
function nextAgreement(rows: readonly RecordRows['workerAgreement'][], today: Day, most: number) {
  const lasts = rows.map(lastDayOfAgreement).filter((last) => last !== null && last >= today);
  const last = lasts.toSorted().at(-1);
  const from = last ? addDays(last, 1) : today;
  return { from, until: addDays(addMonths(from, Math.ceil(most / 2)), -1) };
}
