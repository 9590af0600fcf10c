import { ChequeLedgerModule } from '#cheque-ledger';
import { OutboxModule } from '#messaging';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { Module } from '@nestjs/common';
import { Arrangements } from './services/arrangements';
import { Absences } from './services/absences';
import { Answering } from './services/answering';
import { AssignmentSteps } from './services/assignment-steps';
import { Assignments } from './services/assignments';
import { Candidates } from './services/candidates';
import { ClosedVisits } from './services/closed-visits';
import { ErasedJobs } from './services/erased-parties';
import { FileQueues } from './services/file-queues';
import { JobsOfJoinedPersons } from './services/joined-persons';
import { MatchingConsequences } from './services/matching-consequences';
import { Offers } from './services/offers';
import { Pairings } from './services/pairings';
import { PlaceReader } from './services/place-reader';
import { PlacesAhead } from './services/places-ahead';
import { Placing } from './services/placing';
import { PublishedWindow } from './services/published-window';
import { RequestDrafts } from './services/request-drafts';
import { RequestChanges } from './services/request-changes';
import { Requests } from './services/requests';
import { Rounds } from './services/rounds';
import { Seating } from './services/seating';
import { Series } from './services/series';
import { SeriesAsking } from './services/series-asking';
import { SeriesVisits } from './services/series-visits';
import { SeriesTakeOver } from './services/series-take-over';
import { SiteCalendar } from './services/site-calendar';
import { Substitutes } from './services/substitutes';
import { TaskDecisions } from './services/task-decisions';
import { Reminders } from './services/reminders';
import { TeamAsking } from './services/team-asking';
import { TeamSteps } from './services/team-steps';
import { Telling } from './services/telling';
import { TextAnswers } from './services/text-answers';
import { ToldFacts } from './services/told-facts';
import { Visits } from './services/visits';

const verbs = [
  Requests,
  RequestChanges,
  RequestDrafts,
  Assignments,
  Offers,
  Absences,
  PublishedWindow,
  SiteCalendar,
  Visits,
  ClosedVisits,
  Series,
  Pairings,
];

@Module({
  imports: [ChequeLedgerModule, TaskCatalogueModule, RegistryModule, OutboxModule],
  providers: [
    ...verbs,
    Candidates,
    PlaceReader,
    PlacesAhead,
    FileQueues,
    AssignmentSteps,
    Arrangements,
    Placing,
    Rounds,
    Answering,
    Seating,
    Substitutes,
    TeamAsking,
    TeamSteps,
    Telling,
    ToldFacts,
    Reminders,
    TextAnswers,
    MatchingConsequences,
    TaskDecisions,
    JobsOfJoinedPersons,
    ErasedJobs,
    SeriesTakeOver,
    SeriesAsking,
    SeriesVisits,
  ],
  exports: [
    ...verbs,
    Candidates,
    PlaceReader,
    PlacesAhead,
    Placing,
    Seating,
    FileQueues,
    AssignmentSteps,
    Reminders,
  ],
})
export class MatchingModule {}
