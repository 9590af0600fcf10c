import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import { houseStyleOf } from '#house-style';
import { CLOCK, type Clock, type Id, type IdSource, IDS, today } from '#kernel';
import { factsOfUsers, organiserFile, organisers, setting, workerNames } from '#registry';
import { behalfOf } from './behalf';
import { styleShown } from './style-shown';
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
    const behalfName = await this.behalfNameFor(request);
    const screen = new Screen({ request, reply, ids: this.ids, help, behalfName, now: this.clock.now() });
    request.screen = screen;
    return screen;
  }

  /** The name of the user or the worker for whom the desk acts; only the desk's own people have one. */
  private async behalfNameFor(request: ScreenRequest): Promise<string | undefined> {
    const { access } = request;
    const organiser = access?.organiser;
    const behalf = behalfOf(request);
    if (!access?.mayRepresent || organiser === undefined || behalf === undefined) return undefined;
    const { party } = behalf;
    const workers = await workerNames(this.reading, { organiser, workers: [party] });
    const [user] = await factsOfUsers(this.reading, { organiser, user: party });
    return workers.get(party) ?? user?.name;
  }

  private async helpFor({ access }: ScreenRequest): Promise<Help> {
    const organiser = (await this.organiserOf(access?.organisers ?? 'all'))?.id;
    if (organiser === undefined) return helpUnknown;
    const on = today(this.clock);
    const telephone = await setting(this.reading, { organiser, name: 'help-telephone', on });
    const { organiser: known } = await organiserFile(this.reading, organiser);
    const style = styleShown(organiser, await houseStyleOf(this.reading, organiser));
    return { from: known.name, telephone: typeof telephone === 'string' ? telephone : null, style };
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
