import { requestClasses } from '#matching';
import { requestWords as words } from '../../../words/nl/staff/planning-requests';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { Field, Form, GoOn, Page, Select, Ticks, useScreen } from '../../frame';
import { type ComponentProps } from 'preact';
import { planningAt } from '../paths';
import { type RequestFile } from './request-file';
import { WhenFields } from './when';

/** What may be changed of a request; what was typed stays, also when somebody else changed it meanwhile. */
export function RequestEditPage({ file: { organiser, request, called } }: { readonly file: RequestFile }) {
  const at = planningAt(organiser).request(request.id);
  return (
    <Page title={words.editTitle} back={at} staff sheet="planning">
      <h1>{words.editTitle}</h1>
      <p class="lead">
        {shared.at(request.inOwnWords ?? called.task(request.task), called.user(request.userId))}
      </p>
      <Form action={`${at}/wijzigen`}>
        <input type="hidden" name="version" value={request.version} />
        <ToldFields request={request} />
        <Ticks
          name="times"
          question={words.times}
          hint={words.editTimesHint}
          plain
          choices={{ yes: words.editTimes }}
        />
        <WhenFields pattern={request.pattern} />
        <GoOn />
        <button type="submit">{words.save}</button>
      </Form>
    </Page>
  );
}

/** Everything but the times. */
function ToldFields({ request }: Pick<RequestFile, 'request'>) {
  return (
    <>
      <Kept
        version={request.version}
        name="seats"
        label={words.seats}
        inputmode="numeric"
        value={String(request.seats)}
      />
      <Kept
        version={request.version}
        name="minimum"
        label={words.minimum}
        inputmode="numeric"
        value={String(request.minimumTeam)}
      />
      <Select
        name="class"
        label={words.class}
        value={request.class}
        choices={requestClasses.map((one) => [one, shared.classes[one]] as const)}
      />
      <Kept
        version={request.version}
        name="contact"
        label={words.facts.contact}
        value={request.contact ?? ''}
      />
      <Kept
        version={request.version}
        name="safety"
        label={words.facts.safety}
        rows={3}
        value={request.safetyNotes ?? ''}
      />
      <Kept
        version={request.version}
        name="reference"
        label={words.facts.reference}
        value={request.reference ?? ''}
      />
      <Kept
        version={request.version}
        name="order"
        label={words.facts.order}
        value={request.orderNumber ?? ''}
      />
      <Kept version={request.version} name="cost" label={words.facts.cost} value={request.costCentre ?? ''} />
    </>
  );
}

interface KeptProps extends ComponentProps<typeof Field> {
  /** The version of the request as it stands now. */
  readonly version: number;
}

/** A field that says what stands there now, where somebody else changed the request while this was typed. */
function Kept({ version, value = '', ...field }: KeptProps) {
  const { typed, faults } = useScreen();
  const isOld = faults.length > 0 && typed.text('version') !== String(version);
  const isOther = isOld && typed.shown(field.name, value) !== value;
  return <Field {...field} value={value} {...(isOther && { hint: words.nowIs(value) })} />;
}
