import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading, type Taken } from '#database';
import { type Id } from '#kernel';
import { type CatalogueImport, CataloguePages, TaskCatalogue } from '#task-catalogue';
import { Answers, AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { CatalogueImportAnswer, shownImport } from './answers';
import { ImportMunicipalitiesFields, ImportTasksFields } from './fields';

/** Lists and municipalities taken up from a file; try with `dryRun=true` first. */
@Controller()
@ApiTags('imports')
export class ImportsController {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('taskImports')
  @Does('task.import')
  @AnswersMade(CatalogueImportAnswer)
  async importTasks(@InHand({ key: 'required' }) hand: Hand, @Body() body: ImportTasksFields) {
    const { text, endMissing = false } = body;
    return reported(await this.catalogue.importCatalogue(hand(body), { text, endMissing }), 'taskImports');
  }

  @Get('taskImports/:importId')
  @Does('task.import')
  @Answers(CatalogueImportAnswer)
  async getTaskImport(@PathId('importId') id: Id): Promise<CatalogueImportAnswer> {
    return shownImport(await this.pages.catalogueImport(this.reading, { id, kind: 'tasks' }));
  }

  @Post('municipalityImports')
  @Does('municipality.import')
  @AnswersMade(CatalogueImportAnswer)
  async importMunicipalities(
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ImportMunicipalitiesFields,
  ) {
    const { text } = body;
    return reported(await this.catalogue.importMunicipalities(hand(body), { text }), 'municipalityImports');
  }

  @Get('municipalityImports/:importId')
  @Does('municipality.import')
  @Answers(CatalogueImportAnswer)
  async getMunicipalityImport(@PathId('importId') id: Id): Promise<CatalogueImportAnswer> {
    return shownImport(await this.pages.catalogueImport(this.reading, { id, kind: 'municipalities' }));
  }
}

const reported = (taken: Taken<CatalogueImport>, where: string) =>
  made({ ...taken, answer: shownImport(taken.answer) }, `/${where}/${taken.subject}`);
