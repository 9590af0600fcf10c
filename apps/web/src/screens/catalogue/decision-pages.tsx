import { type Id } from '#kernel';
import { userKinds } from '#regulation';
import { type LocalDecisionKind, requirementCodes, type TaskGroup, type Territory } from '#task-catalogue';
import { catalogueWords as says } from '../../words/nl/staff/catalogue';
import { userKindWords } from '../../words/nl/task-catalogue';
import { DayField, Field, Form, GoOn, Page, Select, Ticks } from '../frame';
import { type TaskFile } from './task-file';

export interface DecisionProps {
  readonly organiser: Id;
  readonly kind: LocalDecisionKind;
  readonly file: TaskFile;
}

/** What a municipality decided about a task, or VDAB's board: which, when, and why. */
export function DecisionPage({ organiser, kind, file }: DecisionProps) {
  const { task, municipalities, coming } = file;
  const at = `/organisaties/${organiser}/taken/${task.code}`;
  const isTaking = kind === 'denial' || kind === 'strike';
  return (
    <Page title={`${says.actions[kind]}: ${task.name}`} back={at} staff>
      <h1>
        {says.actions[kind]}: {task.name}
      </h1>
      <p class="lead">{says.actionSays[kind]}</p>
      {isTaking && coming > 0 && (
        <p class="warning">
          {says.foreseen(coming)} {says.foreseenMore}
        </p>
      )}
      <Form action={`${at}/beslissing/${kind}`}>
        <DecisionFields kind={kind} municipalities={municipalities} />
        <GoOn />
        <button type="submit">{says.record}</button>
      </Form>
    </Page>
  );
}

interface FieldsProps {
  readonly kind: LocalDecisionKind;
  readonly municipalities: readonly Territory[];
}

function DecisionFields({ kind, municipalities }: FieldsProps) {
  const only = municipalities.length === 1 ? municipalities.map(({ nisCode }) => nisCode) : [];
  return (
    <>
      <Ticks
        plain
        name="municipalities"
        question={says.which}
        choices={municipalities.map(({ nisCode, name }) => [nisCode, name] as const)}
        values={only}
      />
      <Field name="reference" label={says.reference} hint={says.referenceHint} />
      <DayField name="decidedOn" label={says.decidedOn} />
      {kind !== 'strike' && <DayField name="validFrom" label={says.validFrom} />}
      {kind === 'addition' && (
        <Field name="displacementReasoning" label={says.reasoning} hint={says.reasoningHint} rows={5} />
      )}
    </>
  );
}

export interface OwnTaskProps {
  readonly organiser: Id;
  readonly groups: readonly TaskGroup[];
  readonly municipalities: readonly Territory[];
}

/** A task that stands on no list, added by a municipality. */
export function OwnTaskPage({ organiser, groups, municipalities }: OwnTaskProps) {
  const at = `/organisaties/${organiser}/taken`;
  return (
    <Page title={says.ownTitle} back={at} staff>
      <h1>{says.ownTitle}</h1>
      <p class="lead">{says.ownSays}</p>
      <Form action={`${at}/eigen`}>
        <Field name="name" label={says.ownName} />
        <Select
          name="group"
          label={says.group}
          choices={groups.map(({ code, name }) => [code, name] as const)}
          none=""
        />
        <Ticks
          plain
          name="kinds"
          question={says.ownKinds}
          choices={userKinds.map((kind) => [kind, userKindWords[kind]] as const)}
        />
        <Ticks
          plain
          name="requirements"
          question={says.ownRequirements}
          choices={requirementCodes.map((code) => [code, says.requirements[code]] as const)}
        />
        <Field name="exclusions" label={says.ownExclusions} hint={says.ownExclusionsHint} rows={3} />
        <DecisionFields kind="addition" municipalities={municipalities} />
        <GoOn />
        <button type="submit">{says.record}</button>
      </Form>
    </Page>
  );
}
