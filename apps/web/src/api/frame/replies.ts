import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type Taken } from '#database';
import { PageShape } from './pages';

/** What a verb answers, with the address of what it made. */
export class Reply<Answer> {
  constructor(
    readonly taken: Taken<Answer>,
    /** Path under `/api/v1`; makes the answer a 201 with `Location`. */
    readonly location?: string,
    /** What only this first answer shows, such as a drawn secret. */
    readonly shownOnce: object = {},
  ) {}
}

/** The answer of a verb that made something: 201, and where it stands. A dry run made nothing: 200. */
export const made = <Answer>(taken: Taken<Answer>, location: string, shownOnce?: object) =>
  new Reply(taken, location, shownOnce);

/** The answer of a verb that changed something: 200. */
export const done = <Answer>(taken: Taken<Answer>) => new Reply(taken);

interface Answer {
  readonly description?: string;
  /** False for what cannot be tried without storing it, such as a log-in. */
  readonly dryRun?: boolean;
}

/** Documents a route that reads or changes one thing. */
export const Answers = (shape: Type<object>, { description = 'As asked.' }: Answer = {}) =>
  applyDecorators(HttpCode(200), ApiResponse({ status: 200, type: shape, description }));

/** Documents a route that reads a page of things. */
export const AnswersPage = (item: Type<object>, { description = 'A page.' }: Answer = {}) =>
  applyDecorators(ApiResponse({ status: 200, type: PageShape(item), description }));

/** Documents a route that makes a thing. */
export const AnswersMade = (shape: Type<object>, { description = 'Made.', dryRun = true }: Answer = {}) =>
  applyDecorators(
    ApiResponse({
      status: 201,
      type: shape,
      description,
      headers: {
        Location: { description: 'Where it stands.', schema: { type: 'string', format: 'uri-reference' } },
      },
    }),
    ...(dryRun
      ? [ApiResponse({ status: 200, type: shape, description: 'What a dry run would have made.' })]
      : []),
  );

/** Documents a route that answers nothing. */
export const AnswersNothing = () =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done.' }));
