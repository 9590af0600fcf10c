import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { type Channel, type Command, INSTALLATION } from '#database';
import { type Access, MayNot, NotLoggedIn } from '#identity';
import { type Id, type IdSource, IDS, isId } from '#kernel';
import { fieldWords } from '../../words/nl/frame';
import { BadInput, type Issue } from './bad-input';
import { header, type WebRequest } from './request';

const KEY = /^[\w.:-]{8,128}$/;
const CHANNELS: readonly string[] = ['desk', 'phone', 'paper', 'mail'] satisfies Channel[];
const REASON_LENGTH_MAXIMUM = 500;

export interface HandOptions {
  /** Posts that change the book need an `Idempotency-Key`; others may bring one. */
  readonly key?: 'required';
}

/**
 * Turns what was asked into a command: who, for whom, under which key. The subject is the one named, else the
 * `id` of the body, else a new id; the books are the one of the organiser in the path, unless named.
 */
export interface Hand {
  (body: object, more?: { readonly subject?: Id; readonly books?: readonly Id[] }): Command;
  /** Who asks, and within which bounds. */
  readonly access: Access;
  /** The organiser in the path. */
  readonly organiser: Id;
}

/** The command maker of a route that changes something; also documents its headers. */
export const InHand =
  (options: HandOptions = {}): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) for (const document of documents(options)) document(target, method, descriptor);
    Asked(options, HandMaker)(target, method, index);
  };

interface Asked {
  readonly request: WebRequest;
  readonly options: HandOptions;
}

const Asked = createParamDecorator((options: HandOptions, context: ExecutionContext): Asked => ({
  request: context.switchToHttp().getRequest<WebRequest>(),
  options,
}));

@Injectable()
class HandMaker implements PipeTransform<Asked, Hand> {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  transform({ request, options }: Asked): Hand {
    const { access } = request;
    if (!access) throw new NotLoggedIn();
    const issues: Issue[] = [];
    const key = keyOf(request, options, issues);
    const onBehalf = onBehalfOf(request, issues);
    const dryRun = dryRunOf(request, issues);
    if (issues.length > 0) throw new BadInput(issues);
    if (onBehalf && !access.mayRepresent) throw new MayNot('party.represent');

    const command = this.commandMaker(request, access, { onBehalf, key, dryRun });
    return Object.assign(command, { access, organiser: access.organiser ?? INSTALLATION });
  }

  private commandMaker(request: WebRequest, access: Access, { onBehalf, key, dryRun }: Told) {
    return (body: object, more: { subject?: Id; books?: readonly Id[] } = {}): Command => ({
      id: this.ids.next(),
      verb: access.verb,
      books: more.books ?? [access.organiser ?? INSTALLATION],
      actor: access.actor,
      subject: more.subject ?? ownIdOf(body) ?? this.ids.next(),
      // The way is part of the question: the same key on another thing is a key used for something else.
      body: { way: request.params, asked: body },
      ...(onBehalf && { onBehalf }),
      ...(key !== undefined && { key }),
      ...reasonIn(body),
      dryRun,
    });
  }
}

/** What the headers and the query say about a command. */
interface Told {
  readonly onBehalf: Command['onBehalf'] | undefined;
  readonly key: string | undefined;
  readonly dryRun: boolean;
}

function keyOf(request: WebRequest, options: HandOptions, issues: Issue[]): string | undefined {
  const key = header(request, 'idempotency-key')?.replace(/^"(.*)"$/, '$1');
  const issue = (detail: string) => issues.push({ in: 'header', name: 'Idempotency-Key', detail });
  if (key === undefined && options.key === 'required') issue(fieldWords.keyMissing);
  if (key !== undefined && !KEY.test(key)) issue(fieldWords.key);
  return key;
}

/** A misspelt `dryRun` would do the work in earnest; so any other word in the query is refused. */
function dryRunOf(request: WebRequest, issues: Issue[]): boolean {
  const { dryRun, ...others } = request.query;
  for (const name of Object.keys(others))
    issues.push({ in: 'query', name, detail: fieldWords.unknown(name) });
  if (dryRun !== undefined && dryRun !== 'true' && dryRun !== 'false')
    issues.push({ in: 'query', name: 'dryRun', detail: fieldWords.dryRun });
  return dryRun === 'true';
}

function onBehalfOf(request: WebRequest, issues: Issue[]): Command['onBehalf'] {
  const party = header(request, 'on-behalf-of');
  const channel = header(request, 'on-behalf-channel');
  const written = header(request, 'on-behalf-reason');
  if (party === undefined && channel === undefined && written === undefined) return undefined;

  const issue = (name: string, detail: string) => void issues.push({ in: 'header', name, detail });
  const reason = decoded(written)?.trim();
  if (!isId(party)) issue('On-Behalf-Of', fieldWords.onBehalfOf);
  if (channel === undefined || !CHANNELS.includes(channel)) issue('On-Behalf-Channel', fieldWords.channel);
  if (!reason || reason.length > REASON_LENGTH_MAXIMUM || reason.includes('\0'))
    issue('On-Behalf-Reason', fieldWords.onBehalfReason);
  return { party: party as Id, channel: channel as Channel, reason: reason ?? '' };
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const ownIdOf = (body: object) => ('id' in body && isId(body.id) ? body.id : undefined);

const reasonIn = (body: object) =>
  'reason' in body && typeof body.reason === 'string' && body.reason.trim() ? { reason: body.reason } : {};

function documents({ key }: HandOptions): MethodDecorator[] {
  const text = { type: 'string' } as const;
  return [
    ApiHeader({
      name: 'Idempotency-Key',
      required: key === 'required',
      description: 'Own key of the caller: sent again with the same content it gives the earlier answer.',
      schema: { ...text, pattern: KEY.source },
    }),
    ApiHeader({
      name: 'On-Behalf-Of',
      required: false,
      description: 'Party for whom the actor acts at the desk, by phone, on paper or by mail.',
      schema: { ...text, format: 'uuid' },
    }),
    ApiHeader({ name: 'On-Behalf-Channel', required: false, schema: { ...text, enum: [...CHANNELS] } }),
    ApiHeader({
      name: 'On-Behalf-Reason',
      required: false,
      description: 'Why, as percent-encoded UTF-8.',
      schema: { ...text, maxLength: 9 * REASON_LENGTH_MAXIMUM },
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      description: 'Do everything, answer, and store nothing.',
      schema: { type: 'boolean', default: false },
    }),
  ];
}
