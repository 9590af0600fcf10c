import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Id, type IdSource, IDS, today } from '#kernel';
import { organiserFile, organisers, setting } from '#registry';
import { type Help, helpUnknown, Screen, type ScreenRequest } from './screen';

interface Exchange {
  readonly request: ScreenRequest;
  readonly reply: FastifyReply;
}

const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<ScreenRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** Makes the screen of a request, and leaves it there for the exception filter. */
@Injectable()
class ScreenMaker implements PipeTransform<Exchange, Promise<Screen>> {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async transform({ request, reply }: Exchange): Promise<Screen> {
    const help = await this.helpFor(request);
    const screen = new Screen({ request, reply, ids: this.ids, help });
    request.screen = screen;
    return screen;
  }

  private async helpFor({ access }: ScreenRequest): Promise<Help> {
    const organiser = (await this.organiserOf(access?.organisers ?? 'all'))?.id;
    if (organiser === undefined) return helpUnknown;
    const on = today(this.clock);
    const telephone = await setting(this.reading, { organiser, name: 'help-telephone', on });
    const { organiser: known } = await organiserFile(this.reading, organiser);
    return { from: known.name, telephone: typeof telephone === 'string' ? telephone : null };
  }

  /** The organiser of who is logged in; for everybody else the only one there is. */
  private async organiserOf(of: 'all' | readonly Id[]): Promise<{ id: Id } | undefined> {
    if (of !== 'all' && of[0] !== undefined) return { id: of[0] };
    const known = await organisers(this.reading);
    return known.length === 1 ? known[0] : undefined;
  }
}

/** The screen of this request: `@OnScreen() screen: Screen`. */
export const OnScreen = () => Asked(ScreenMaker);
