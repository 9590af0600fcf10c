import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  type PipeTransform,
  Post,
  Put,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import {
  ownerOfRecord,
  type RecordNoun,
  Records,
  recordsAbout,
  type RecordTold,
  type UserNoun,
  type WorkerNoun,
} from '#registry';
import { Answers, AnswersMade, Does, done, type Hand, IfMatch, InHand, made, PathId, Who } from '../frame';
import { FieldsPipe } from '../frame/validation.pipe';
import { answerShape, listShape, shown, shownTaken, WithdrawnAnswer } from './record-answers';
import { without } from './told';

/** How the records of one noun stand in the API. */
export interface RecordRoutes<Noun extends RecordNoun> {
  readonly noun: Noun;
  /** Last part of the address, such as `absences`. */
  readonly plural: string;
  /** Its name in operation ids, such as `Absence`. */
  readonly named: string;
  readonly fields: Type<object>;
  /** What stands in a field that was left out. */
  readonly empty: Partial<RecordTold<Noun>>;
  /** Notes of the office, which the worker or user does not see. */
  readonly officeOnly?: true;
}

export const workerRoutes = <Noun extends WorkerNoun>(routes: RecordRoutes<Noun>) =>
  recordController(routes, { plural: 'workers', noun: 'worker' });

export const userRoutes = <Noun extends UserNoun>(routes: RecordRoutes<Noun>) =>
  recordController(routes, { plural: 'users', noun: 'user' });

interface OwnerRoutes {
  readonly plural: 'workers' | 'users';
  readonly noun: 'worker' | 'user';
}

/** The nouns whose reason is part of the record itself, not only of the command. */
const nounsWithReason: readonly RecordNoun[] = ['suspension', 'noGo', 'absence'];

const toldOf = <Noun extends RecordNoun>(noun: Noun, body: { id?: Id; reason?: string }) =>
  (nounsWithReason.includes(noun) ? without(body, 'id') : without(body, 'id', 'reason')) as RecordTold<Noun>;

/** Checks a body whose class is known only here; TypeScript wrote down no type for it. */
const checkedAs = (fields: Type<object>): PipeTransform => ({
  transform: (value) => new FieldsPipe().transform(value, { type: 'body', metatype: fields }),
});

/** What each route of a noun is called, asks and answers. */
function describedRoutes({ noun, plural, named, fields }: RecordRoutes<RecordNoun>, owners: OwnerRoutes) {
  const Shape = answerShape(named, fields);
  const under = `${owners.plural}/:ownerId/${plural}`;
  const own = `${plural}/:recordId`;
  const called = (operationId: string) => ApiOperation({ operationId });
  const asks = ApiBody({ type: fields });
  return {
    list: applyDecorators(
      Get(under),
      Does(`${owners.noun}.read`),
      called(`list${named}Records`),
      Answers(listShape(named, Shape)),
    ),
    add: applyDecorators(Post(under), Does(`${noun}.add`), called(`add${named}`), asks, AnswersMade(Shape)),
    replace: applyDecorators(
      Put(own),
      Does(`${noun}.change`),
      called(`replace${named}`),
      asks,
      Answers(Shape),
    ),
    withdraw: applyDecorators(
      Delete(own),
      Does(`${noun}.withdraw`),
      called(`withdraw${named}`),
      Answers(WithdrawnAnswer),
    ),
  };
}

/**
 * The routes of one noun: read and add under its worker or user; replace and withdraw by its own id. A replacement
 * is the whole record, so that what a form left out is not silently kept.
 */
function recordController<Noun extends RecordNoun>(
  routes: RecordRoutes<Noun>,
  owners: OwnerRoutes,
): Type<object> {
  const { noun, plural, named, fields, empty, officeOnly } = routes;
  const route = describedRoutes(routes, owners);
  const partyOf = (owner: Id) => (officeOnly ? {} : { [owners.noun]: owner });
  const told = (body: object) => toldOf(noun, { ...empty, ...body });

  @Controller('organisers/:organiserId')
  @ApiTags(owners.plural)
  class RecordController {
    constructor(
      @Inject(Records) readonly records: Records,
      @Inject(READING) readonly reading: Reading,
      @Inject(Looks) readonly looks: Looks,
    ) {}

    @route.list
    async list(@PathId('organiserId') organiser: Id, @PathId('ownerId') owner: Id, @Who() access: Access) {
      onlyOwn(access, partyOf(owner));
      await this.looks.record({ actor: access.actor, organiser, party: owner, what: noun });
      const rows = await recordsAbout(this.reading, { organiser, noun, owner });
      return { items: rows.map((record) => shown({ record, endings: [] })) };
    }

    @route.add
    async add(
      @PathId('ownerId') owner: Id,
      @InHand({ key: 'required' }) hand: Hand,
      @Body(checkedAs(fields)) body: object,
    ) {
      onlyOwn(hand.access, partyOf(owner));
      const taken = await this.records.add(hand(body), { noun, owner, record: told(body) });
      return made(shownTaken(taken), `/organisers/${hand.organiser}/${owners.plural}/${owner}/${plural}`);
    }

    @route.replace
    async replace(
      @PathId('recordId') subject: Id,
      @IfMatch() version: number,
      @InHand() hand: Hand,
      @Body(checkedAs(fields)) body: object,
    ) {
      await this.demandOwn(hand, subject);
      const changes: Partial<RecordTold<Noun>> = told(body);
      return done(shownTaken(await this.records.change(hand(body, { subject }), { noun, version, changes })));
    }

    @route.withdraw
    async withdraw(@PathId('recordId') subject: Id, @IfMatch() version: number, @InHand() hand: Hand) {
      await this.demandOwn(hand, subject);
      const taken = await this.records.withdraw(hand({}, { subject }), { noun, version });
      return done(shownTaken(taken));
    }

    async demandOwn({ access, organiser }: Hand, id: Id): Promise<void> {
      if (access.scope === 'organiser') return;
      onlyOwn(access, partyOf(await ownerOfRecord(this.reading, { organiser, noun, id })));
    }
  }
  Object.defineProperty(RecordController, 'name', { value: `${named}Controller` });
  return RecordController;
}
