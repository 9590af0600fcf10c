import { planRefusingReasons } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { Form, GoOn, useScreen } from '../frame';

interface ReasonButtonsProps {
  readonly action: string;
  readonly says: string;
  /** Key that opens it; the reason is then the digit before it. */
  readonly letter: string;
  readonly choices: readonly (readonly [reason: string, says: string])[];
  /** Sent along with the reason. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Whom or what it is about, for who hears only the button. */
  readonly about?: string;
}

/** Something that is done with a reason of a closed list: one key opens the list, one digit chooses and does it. */
export function ReasonButtons({
  action,
  says,
  letter,
  choices,
  fields = {},
  about = '',
}: ReasonButtonsProps) {
  const { path, typed, warned } = useScreen();
  const isWarned =
    warned && path === action && Object.entries(fields).every(([name, value]) => typed.text(name) === value);
  return (
    <details class="reasons-to" name="reasons" open={isWarned}>
      <summary data-key={letter}>
        {says} <span class="unseen">{about}</span>
      </summary>
      <Form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {isWarned && <GoOn />}
        <fieldset>
          <legend>{words.pickReason}</legend>
          {choices.map(([reason, told], at) => (
            <button
              key={reason}
              class="quiet small"
              type="submit"
              name="why"
              value={reason}
              data-key={String(at + 1)}
            >
              <kbd aria-hidden="true">{at + 1}</kbd> {told}
            </button>
          ))}
        </fieldset>
      </Form>
    </details>
  );
}

/** Why a proposal is not followed; that two are kept apart is said by keeping them apart. */
export const refusingChoices = planRefusingReasons
  .filter((reason) => reason !== 'pair-banned')
  .map((reason) => [reason, words.reasons[reason]] as const);

/** Does not follow a proposal, and says why. */
export const RefuseButtons = ({ action }: Pick<ReasonButtonsProps, 'action'>) => (
  <ReasonButtons action={action} says={words.refuse} letter="w" choices={refusingChoices} />
);
