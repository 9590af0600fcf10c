import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { CataloguePages, TaskCatalogue } from '#task-catalogue';
import { Answers, AnswersPage, Does, pageOf, PathId, readCursor } from '../frame';
import {
  ListHeadAnswer,
  shownTask,
  shownTile,
  shownVerdict,
  TaskAnswer,
  TaskVersionsAnswer,
  TilesAnswer,
  VerdictAnswer,
} from './answers';
import { OnQuery, PlaceQuery, TasksQuery } from './fields';
import { PathCode } from './path-code';

/** What the list says, and whether somebody may ask it somewhere. */
@Controller()
@ApiTags('tasks')
export class TasksController {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('tasks')
  @Does('task.read')
  @AnswersPage(TaskAnswer)
  async listTasks(@Query() { limit, after, on = today(this.clock), ...filter }: TasksQuery) {
    const [code] = readCursor(after, 'text') ?? [];
    const { tasks, total } = await this.pages.tasks(this.reading, { ...filter, on, limit, after: code });
    return pageOf(tasks, { limit, total, keyOf: (task) => [task.code] }).of(shownTask);
  }

  @Get('tasks/:taskCode')
  @Does('task.read')
  @Answers(TaskAnswer)
  async getTask(
    @PathCode('taskCode') code: string,
    @Query() { on = today(this.clock) }: OnQuery,
  ): Promise<TaskAnswer> {
    return shownTask(await this.pages.task(this.reading, { code, on }));
  }

  @Get('tasks/:taskCode/versions')
  @Does('task.read')
  @Answers(TaskVersionsAnswer)
  async listTaskVersions(@PathCode('taskCode') code: string): Promise<TaskVersionsAnswer> {
    return { items: (await this.pages.versions(this.reading, code)).map(shownTask) };
  }

  @Get('taskGroups')
  @Does('task.read')
  @Answers(ListHeadAnswer)
  async getTaskGroups(): Promise<ListHeadAnswer> {
    const groups = await this.pages.groups(this.reading);
    const exclusions = await this.pages.generalExclusions(this.reading);
    return {
      groups: groups.map(({ code, name }) => ({ code, name })),
      generalExclusions: exclusions.map(({ code, text, source, certainty }) => ({
        code,
        text,
        source,
        certainty,
      })),
    };
  }

  @Get('organisers/:organiserId/taskTiles')
  @Does('task.judge')
  @Answers(TilesAnswer)
  async listTaskTiles(
    @PathId('organiserId') organiser: Id,
    @Query() place: PlaceQuery,
  ): Promise<TilesAnswer> {
    return { items: (await this.catalogue.tilesFor(this.reading, { ...place, organiser })).map(shownTile) };
  }

  @Get('organisers/:organiserId/tasks/:taskCode/verdict')
  @Does('task.judge')
  @Answers(VerdictAnswer)
  async judgeTask(
    @PathId('organiserId') organiser: Id,
    @PathCode('taskCode') task: string,
    @Query() place: PlaceQuery,
  ): Promise<VerdictAnswer> {
    return shownVerdict(await this.catalogue.verdict(this.reading, { ...place, task, organiser }));
  }
}
