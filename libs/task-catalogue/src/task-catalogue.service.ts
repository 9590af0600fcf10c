import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type Regime, wijkWerken } from '#regulation';
import { importCatalogue } from './services/import-catalogue';
import { importMunicipalities } from './services/import-municipalities';
import { type DecisionFollower, decideLocally } from './services/decide-locally';
import { assign, type Assignment, assignMunicipality, uniteMunicipality } from './services/organise';
import {
  type CatalogueImport,
  type DecisionTold,
  lineagesOf,
  type NisCode,
  type OrganiserChoice,
  type OrganisingTold,
  type Place,
  standingChoice,
  type TaskRequest,
  type TaskVersion,
  type Tile,
  tilesOf,
  type Union,
  type Verdict,
  verdictOn,
} from './rules';
import { type RecordedDecision } from './store/decisions';
import { choicesIn } from './store/local-choices';
import { inhabitantsOf, type InhabitantsOf } from './store/municipalities';
import { versionsIn, versionsOf } from './store/task-versions';

/** A denial or withdrawal as a municipality told it, or several together. */
export type DecisionGiven = Omit<DecisionTold, 'kind' | 'task' | 'displacementReasoning'> & {
  readonly task: string;
};
/** An addition: of a task on the list, or of one the municipality makes itself. */
export type AdditionGiven = Omit<DecisionTold, 'kind' | 'displacementReasoning'> & {
  readonly displacementReasoning: string;
};
/** A strike counts from the day VDAB's board decided it. */
export type StrikeGiven = Omit<DecisionGiven, 'validFrom'>;

/** A question about a regime; wijk-werken where none is named. */
type InRegime = { readonly regime?: Regime };

/**
 * Which tasks are allowed, for which users, in which municipality, on which day. Every verb takes the command in
 * hand; an organiser's command may only decide for municipalities it serves, the installation's for all.
 */
@Injectable()
export class TaskCatalogue {
  private readonly followers: DecisionFollower[] = [];

  constructor(private readonly road: Road) {}

  /** A library above calls this once, when it starts: it hears of each decision inside the command that records it. */
  register(follower: DecisionFollower): void {
    this.followers.push(follower);
  }

  /**
   * Takes up the list of VDAB's board from a file (YAML). Answers which lines were added, changed, unchanged,
   * refused or missing; a dry run answers the same and stores nothing. With `endMissing`, tasks that are not in
   * the file end on the day it counts from.
   * @throws Refused when the file or its head cannot be read
   */
  importCatalogue(
    command: Command,
    { text, endMissing = false, regime = wijkWerken }: { text: string; endMissing?: boolean } & InRegime,
  ): Promise<Taken<CatalogueImport>> {
    return this.road.take(command, importCatalogue({ text, endMissing, regime }));
  }

  /** Takes up municipalities, their mergers and inhabitants from a file (CSV). @throws Refused as above */
  importMunicipalities(command: Command, { text }: { text: string }): Promise<Taken<CatalogueImport>> {
    return this.road.take(command, importMunicipalities(text));
  }

  /** A municipality denies a task for its territory. Source: decree art. 27. @throws Refused */
  recordDenial(command: Command, given: DecisionGiven): Promise<Taken<RecordedDecision>> {
    return this.decide(command, { ...given, kind: 'denial', displacementReasoning: null });
  }

  /** A municipality adds a task, with why it pushes out no regular work. Source: decree art. 26 and 27. @throws Refused */
  recordAddition(command: Command, given: AdditionGiven): Promise<Taken<RecordedDecision>> {
    return this.decide(command, { ...given, kind: 'addition' });
  }

  /** A municipality withdraws its denial or addition: the Flemish list counts again. @throws Refused */
  recordWithdrawal(command: Command, given: DecisionGiven): Promise<Taken<RecordedDecision>> {
    return this.decide(command, { ...given, kind: 'withdrawal', displacementReasoning: null });
  }

  /** VDAB's board strikes an addition, from the day it decides. Source: decree art. 28. @throws Refused */
  recordStrike(command: Command, given: StrikeGiven): Promise<Taken<RecordedDecision>> {
    return this.decide(command, {
      ...given,
      kind: 'strike',
      validFrom: given.decidedOn,
      displacementReasoning: null,
    });
  }

  private decide(command: Command, told: DecisionTold): Promise<Taken<RecordedDecision>> {
    return this.road.take(command, decideLocally(told, wijkWerken, this.followers));
  }

  /** Which organiser serves a municipality from a day on; null: none any more. @throws Refused */
  assignMunicipality(command: Command, assignment: Assignment): Promise<Taken<OrganiserChoice>> {
    return this.road.take(command, assignMunicipality(assignment, wijkWerken));
  }

  /** `assignMunicipality` as a step of a larger verb. @throws Refused */
  assignStep(tx: Writing, assignment: Assignment): Promise<void> {
    return assign(tx, { ...assignment, id: tx.ids.next() }, wijkWerken);
  }

  /** A merged municipality ends the choices of its former ones. Source: BVR art. 21. @throws Refused */
  uniteMunicipality(command: Command, told: OrganisingTold): Promise<Taken<Union>> {
    return this.road.take(command, uniteMunicipality(told, wijkWerken));
  }

  /**
   * Whether a user may have a task done somewhere on the day of work; see `verdictOn` for how the reasons weigh.
   * An unknown task, municipality or organiser is a refusal, not an error.
   * @throws NoFigure on a day before the regime began
   */
  async verdict(
    reading: Reading,
    { regime = wijkWerken, ...request }: TaskRequest & InRegime,
  ): Promise<Verdict> {
    const versions = await versionsOf(reading, request.task);
    return verdictOn({ request, regime, versions, local: await choicesIn(reading, namedIn(request)) });
  }

  /** The verdict on many requests, in their order and in a fixed number of statements. Throws as `verdict`. */
  async verdicts(
    reading: Reading,
    { regime = wijkWerken, requests }: { readonly requests: readonly TaskRequest[] } & InRegime,
  ): Promise<Verdict[]> {
    const versions = new Map<string, TaskVersion[]>();
    for (const version of await versionsIn(reading, regime.code))
      versions.set(version.code, [...(versions.get(version.code) ?? []), version]);
    const local = await choicesIn(reading, [...new Set(requests.flatMap(namedIn))]);
    return requests.map((request) =>
      verdictOn({ request, regime, versions: versions.get(request.task) ?? [], local }),
    );
  }

  /** Every task on the list that day with its verdict, for the user to choose from. Throws as `verdict`. */
  async tilesFor(
    reading: Reading,
    { regime = wijkWerken, ...request }: Omit<TaskRequest, 'task'> & InRegime,
  ): Promise<Tile[]> {
    const versions = await versionsIn(reading, regime.code);
    return tilesOf({ request, regime, versions, local: await choicesIn(reading, namedIn(request)) });
  }

  /**
   * The organiser that serves a place on a day; null when none does, or when it depends on the former
   * municipality and none is named. Source: rules.md §7, BVR art. 21.
   */
  async organiserFor(reading: Reading, { on, ...place }: Place & { readonly on: Day }): Promise<Id | null> {
    const { municipalities, organisers, unions } = await choicesIn(reading, namedIn(place));
    const serving = lineagesOf(place, municipalities).map(
      (lineage) => standingChoice(organisers, { lineage, unions, on })?.organiser ?? null,
    );
    return new Set(serving).size === 1 ? (serving[0] ?? null) : null;
  }

  /** How many people live in some municipalities, by the last count on a day; those never counted are left out. */
  inhabitantsOf(
    reading: Reading,
    asked: { readonly municipalities: readonly NisCode[]; readonly on: Day },
  ): Promise<InhabitantsOf[]> {
    return inhabitantsOf(reading, asked);
  }
}

const namedIn = ({ municipality, formerMunicipality = municipality }: Place) => [
  municipality,
  formerMunicipality,
];
