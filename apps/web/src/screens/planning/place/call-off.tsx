import { type AssignmentListed, reasonsOfUser, reasonsOfWorker } from '#matching';
import { assignmentWords as words } from '../../../words/nl/staff/planning-assignment';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Form, GoOn, Select, useScreen } from '../../frame';
import { mayDo } from '../office';
import { planningAt } from '../paths';

interface CallOffProps {
  readonly one: AssignmentListed;
}

/** Who calls it off decides which reasons there are, and what it is called afterwards. */
export function CallOff({ one }: CallOffProps) {
  const screen = useScreen();
  const isAsked = one.state === 'offered';
  const isSent = (side: 'why' | 'whyUs') => screen.typed.text(side) !== '';
  const at = planningAt(one.organiserId).assignment(one.id);
  return (
    <>
      {mayDo(screen, 'assignment.decline') && (
        <section class="card">
          <h2>{isAsked ? words.no : words.byWorker}</h2>
          <Form action={`${at}/afzeggen`}>
            <Select
              name="why"
              label={words.reasonOfWorker}
              value="times-do-not-suit"
              choices={reasonsOfWorker.map(told)}
            />
            {isSent('why') && <GoOn />}
            <button class="quiet" type="submit">
              {isAsked ? words.noSend : words.byWorkerSend}
            </button>
          </Form>
        </section>
      )}
      {mayDo(screen, 'assignment.cancel') && (
        <section class="card">
          <h2>{isAsked ? words.withdraw : words.byUs}</h2>
          <Form action={`${at}/intrekken`}>
            <Select
              name="whyUs"
              label={words.reasonOfUser}
              value="user-cancelled"
              choices={reasonsOfUser.map(told)}
            />
            {isSent('whyUs') && <GoOn />}
            <button class="quiet" type="submit">
              {isAsked ? words.withdrawSend : words.byUsSend}
            </button>
          </Form>
        </section>
      )}
    </>
  );
}

const told = <Reason extends keyof typeof shared.leavingReasons>(why: Reason) =>
  [why, shared.leavingReasons[why]] as const;
