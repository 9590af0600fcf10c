import { type Certainty } from '#regulation';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type Day, type Id } from '#kernel';
import {
  type CatalogueImport,
  type LocalDecision,
  type Municipality,
  type NisCode,
  type OrganiserChoice,
  type TaskVersion,
  type Union,
} from '../rules';

const key: EntitySchemaColumnOptions = { type: 'text', primary: true };
const text: EntitySchemaColumnOptions = { type: 'text' };
const maybeText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
const integer: EntitySchemaColumnOptions = { type: 'integer' };
const json: EntitySchemaColumnOptions = { type: 'simple-json' };
const maybeJson: EntitySchemaColumnOptions = { type: 'simple-json', nullable: true };

export const municipalityRows = new EntitySchema<Municipality>({
  name: 'municipality',
  columns: {
    nisCode: key,
    name: text,
    province: text,
    mainPostalCode: text,
    validFrom: text,
    validUntil: maybeText,
    successor: maybeText,
  },
});

/** Inhabitants as counted on a day; a later count does not replace an earlier one. */
export interface Inhabitants {
  readonly municipality: NisCode;
  readonly countedOn: Day;
  readonly inhabitants: number;
}

export const inhabitantsRows = new EntitySchema<Inhabitants>({
  name: 'municipality_inhabitants',
  columns: { municipality: key, countedOn: key, inhabitants: integer },
});

const choice = {
  id: key,
  municipality: text,
  validFrom: text,
  decidedOn: text,
  reference: text,
  recordedAt: text,
};

export const organiserChoiceRows = new EntitySchema<OrganiserChoice>({
  name: 'organiser_municipality',
  columns: { ...choice, organiser: maybeText },
});

export const unionRows = new EntitySchema<Union>({ name: 'municipality_union', columns: choice });

/** A group of tasks, as the list orders them. */
export interface TaskGroup {
  readonly regime: string;
  readonly code: string;
  readonly name: string;
}

export const taskGroupRows = new EntitySchema<TaskGroup>({
  name: 'task_group',
  columns: { regime: key, code: key, name: text },
});

/** What no task may be, whatever its name. */
export interface GeneralExclusion {
  readonly regime: string;
  readonly code: string;
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export const generalExclusionRows = new EntitySchema<GeneralExclusion>({
  name: 'general_exclusion',
  columns: { regime: key, code: key, text, source: text, certainty: text },
});

/** A version as it lies: the rules' own type, and the import or decision that brought it. */
export type RecordedVersion = TaskVersion & { readonly recordedBy: Id };

export const taskVersionRows = new EntitySchema<RecordedVersion>({
  name: 'task_version',
  columns: {
    code: key,
    number: { type: 'integer', primary: true },
    regime: text,
    group: { type: 'text', name: 'task_group' },
    name: text,
    userKinds: json,
    exclusions: json,
    requirements: json,
    transitional: maybeJson,
    scope: text,
    origin: text,
    certainty: text,
    sources: json,
    state: text,
    validFrom: text,
    recordedAt: text,
    recordedBy: text,
  },
});

/** A decision without the municipalities it counts in. */
export type DecisionRow = Omit<LocalDecision, 'municipality'>;

export const localDecisionRows = new EntitySchema<DecisionRow>({
  name: 'local_decision',
  columns: {
    id: key,
    kind: text,
    task: text,
    reference: text,
    displacementReasoning: maybeText,
    decidedOn: text,
    validFrom: text,
    recordedAt: text,
  },
});

export const localDecisionPlaceRows = new EntitySchema<{ decision: Id; municipality: NisCode }>({
  name: 'local_decision_place',
  columns: { decision: key, municipality: key },
});

export const catalogueImportRows = new EntitySchema<CatalogueImport>({
  name: 'catalogue_import',
  columns: { id: key, kind: text, validFrom: maybeText, report: json, recordedAt: text },
});

export const taskCatalogueTables: EntitySchema[] = [
  municipalityRows,
  inhabitantsRows,
  organiserChoiceRows,
  unionRows,
  taskGroupRows,
  generalExclusionRows,
  taskVersionRows,
  localDecisionRows,
  localDecisionPlaceRows,
  catalogueImportRows,
];
