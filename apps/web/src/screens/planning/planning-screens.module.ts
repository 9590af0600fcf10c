import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { PerformancesModule } from '#performances';
import { PlanModule } from '#plan';
import { TaskCatalogueModule } from '#task-catalogue';
import { WorkerBackScreens } from './back/back.controller';
import { Board } from './board/board';
import { BoardCards } from './board/board-cards';
import { BoardScreens } from './board/board.controller';
import { ClosedVisitScreens } from './closings/closed-visits.controller';
import { ClosingScreens } from './closings/closings.controller';
import { Names } from './names';
import { Callers } from './phone/caller';
import { PhoneScreens } from './phone/phone.controller';
import { AssignmentFiles } from './place/assignment-file';
import { AssignmentScreens } from './place/assignment.controller';
import { AwayScreens } from './place/away.controller';
import { InsteadScreens } from './place/instead.controller';
import { PlaceFiles } from './place/place-file';
import { PlaceScreens } from './place/place.controller';
import { RoundScreens } from './place/round.controller';
import { WholeTeamScreens } from './place/whole-team.controller';
import { Bulk } from './requests/bulk';
import { BulkScreens } from './requests/bulk.controller';
import { RequestFiles } from './requests/request-file';
import { RequestLists } from './requests/request-lists';
import { RequestScreens } from './requests/requests.controller';
import { SeriesScreens } from './series/series.controller';
import { Finder } from './search/finder';
import { SearchScreens } from './search/search.controller';
import { PeopleQueues } from './today/people-queues';
import { TodayScreens } from './today/today.controller';
import { TodayQueues } from './today/today-queues';
import { Worklist } from './today/worklist';

/** The mediator's working day. */
@Module({
  imports: [
    ChequeLedgerModule,
    TaskCatalogueModule,
    MatchingModule,
    PlanModule,
    PerformancesModule,
    IdentityModule,
  ],
  controllers: [
    TodayScreens,
    BoardScreens,
    PlaceScreens,
    RoundScreens,
    WholeTeamScreens,
    AssignmentScreens,
    AwayScreens,
    WorkerBackScreens,
    InsteadScreens,
    RequestScreens,
    BulkScreens,
    SeriesScreens,
    PhoneScreens,
    SearchScreens,
    ClosingScreens,
    ClosedVisitScreens,
  ],
  providers: [
    Names,
    Worklist,
    TodayQueues,
    PeopleQueues,
    Board,
    BoardCards,
    PlaceFiles,
    AssignmentFiles,
    RequestFiles,
    RequestLists,
    Bulk,
    Callers,
    Finder,
  ],
})
export class PlanningScreensModule {}
