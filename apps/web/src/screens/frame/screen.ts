import { type FastifyReply } from 'fastify';
import { type ComponentType, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { type Command, INSTALLATION } from '#database';
import { type Access, NotLoggedIn } from '#identity';
import { type Day, dayInBrussels, type Id, type IdSource, isId, type Moment } from '#kernel';
import { type WebRequest } from '../../api/frame/request';
import { type ScreenWords } from '../../words/nl/screens';
import { beginBehalf, behalfOf, endBehalf, type OnBehalf } from './behalf';
import { type Column, csvOf } from './csv';
import { type Language, languageOf, wordsIn } from './language';
import { proofOnPage, SESSION_COOKIE } from './secrets';
import { type Fault, Typed } from './typed';
import { uploadedFile, type UploadedFile } from './uploads';

/** Whom to ask for help: it stands at the same place on every page. */
export interface Help {
  /** Name of the organiser; empty while it is not known which one. */
  readonly from: string;
  readonly telephone: string | null;
  /** How the organiser's pages look; none while it kept no style, or is not known. */
  readonly style: StyleShown | null;
}

/** What of a house style stands on a page. */
export interface StyleShown {
  /** Address of its stylesheet: another one for each version. */
  readonly sheet: string;
  /** Name above the page; null for the service's own. */
  readonly name: string | null;
  /** Address of its logo; null for the service's own mark. */
  readonly logo: string | null;
}

export const helpUnknown: Help = { from: '', telephone: null, style: null };

/** How the reasons of a refusal are told on a form, each by its code. */
export interface ReasonsTold {
  /** The field a reason belongs to. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  /** Words for who reads this form; `other` stands for every reason without words of its own. */
  readonly says?: { readonly other: string } & Readonly<Record<string, string>>;
}

/** What a form that is refused shows again. */
interface FormAgain extends ReasonsTold {
  readonly page?: () => string;
  /** Reads what the page shows, where that was left until it is needed. */
  readonly read?: () => Promise<void>;
}

/** A request of a browser; the screen stays with it, so that the exception filter can show the form again. */
export interface ScreenRequest extends WebRequest {
  screen?: Screen;
}

interface Made {
  readonly request: ScreenRequest;
  readonly reply: FastifyReply;
  readonly ids: IdSource;
  readonly help?: Help;
  /** Of the clock of the server. */
  readonly now: Moment;
  /** Name of the party for whom the desk acts. */
  readonly behalfName?: string | undefined;
}

/** How a document is called, and what the browser does with it. */
interface DocumentTold {
  readonly type: string;
  /** Letters that a file may not have everywhere become dashes. */
  readonly name: string;
  readonly as: 'inline' | 'attachment';
}

/** One request of a browser: what was typed, in which language it is answered, and the answer. */
export class Screen {
  readonly language: Language;
  readonly words: ScreenWords;
  readonly typed: Typed;
  readonly help: Help;
  /** Why the form was refused; empty on a page that is shown for the first time. */
  faults: readonly Fault[] = [];
  /** What the exception filter shows when the verb refuses. */
  again: FormAgain | undefined;
  /** True when only rules that warn refused the form: with a reason it may go on. */
  warned = false;
  /** When it was asked. */
  readonly now: Moment;
  /** Name of the party for whom the desk acts; empty where it acts for nobody. */
  readonly behalfName: string;

  private readonly request: ScreenRequest;
  private readonly reply: FastifyReply;
  private readonly ids: IdSource;

  constructor({ request, reply, ids, help = helpUnknown, now, behalfName = '' }: Made) {
    this.request = request;
    this.reply = reply;
    this.ids = ids;
    this.help = help;
    this.now = now;
    this.behalfName = behalfName;
    this.language = languageOf(request);
    this.words = wordsIn[this.language];
    this.typed = Typed.of(request.body);
  }

  /** Path and query of this page, for the language switch. */
  get path(): string {
    return this.request.originalUrl;
  }

  /** Whether the browser brings a session; on pages open to everybody nobody looked whether it still stands. */
  get isLoggedIn(): boolean {
    return this.request.cookies[SESSION_COOKIE] !== undefined;
  }

  /** The day it is in Brussels. */
  get today(): Day {
    return dayInBrussels(this.now);
  }

  /** For whom the desk acts by this request, when it does. */
  get onBehalf(): OnBehalf | undefined {
    return this.isLoggedIn ? behalfOf(this.request) : undefined;
  }

  /** Whether somebody asks whose access is known: on pages open to everybody nobody looked. */
  get knownAccess(): Access | undefined {
    return this.request.access;
  }

  /** Who asks. @throws NotLoggedIn on a page that is open to everybody */
  get access(): Access {
    if (!this.request.access) throw new NotLoggedIn();
    return this.request.access;
  }

  /** A word of the query string. */
  asked(name: string): string {
    const value = this.request.query[name];
    return typeof value === 'string' ? value : '';
  }

  /** The file that came with a form; undefined where none was chosen. */
  file(name: string): UploadedFile | undefined {
    return uploadedFile(this.request.body, name);
  }

  /** What each form on the page carries: a proof that we made it, and a key that makes a double click one event. */
  hidden(): { readonly proof: string; readonly key: string } {
    const drawn = () => Buffer.from(this.ids.bytes(32)).toString('base64url');
    const typedKey = this.typed.text('key');
    const key = this.faults.length > 0 && isId(typedKey) ? typedKey : this.ids.random();
    return { proof: proofOnPage(this.request, this.reply, drawn), key };
  }

  /** From now on the desk acts for a party; without one it acts for itself again. */
  actFor(behalf: OnBehalf | undefined): void {
    const exchange = { request: this.request, reply: this.reply };
    if (behalf) beginBehalf(exchange, behalf);
    else endBehalf(exchange);
  }

  /** The page as HTML, answered as such. */
  show<Given extends object>(page: ComponentType<Given>, given: Given): string {
    this.reply.type('text/html; charset=utf-8');
    const drawn = h(CurrentScreen.Provider, { value: this, children: h(page, given) });
    return `<!doctype html>${renderToString(drawn)}`;
  }

  /** Rows as a file to download, instead of a page. */
  csv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): string {
    this.reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.csv"`);
    return csvOf(columns, rows);
  }

  /** A document instead of a page: shown by the browser, or kept as a file. */
  document(content: Buffer, { type, name, as }: DocumentTold): Buffer {
    this.reply
      .type(type)
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', `${as}; filename="${name.replace(/[^\w.-]+/g, '-')}"`);
    return content;
  }

  /** The page that is shown again when the form is refused; what is dear to read is read only then. */
  onRefusal<Given extends object>(
    page: ComponentType<Given>,
    given: Given | (() => Promise<Given>),
    told: ReasonsTold = {},
  ): void {
    this.again =
      typeof given === 'function'
        ? { ...told, read: async () => this.onRefusal(page, await given(), told) }
        : { ...told, page: () => this.show(page, given) };
  }

  /** Shows another page instead; a form that was done is never the page one comes back to. */
  goTo(path: string): string {
    this.reply.status(303).header('location', path);
    return '';
  }

  /** The command of a form, under the key it carried; with the reason that was typed, and for whom the desk acts. */
  command(about: {
    readonly organiser?: Id;
    readonly subject?: Id;
    readonly body: object;
    readonly reason?: string;
  }): Command {
    const { organiser = INSTALLATION, subject = this.ids.next(), body } = about;
    const reason = about.reason ?? this.typed.text('reason');
    const key = this.typed.text('key');
    // Only on the pages of that party: what the desk does elsewhere meanwhile, it does for itself.
    const onBehalf = this.onBehalf && this.path.includes(this.onBehalf.party) ? this.onBehalf : undefined;
    return {
      id: this.ids.next(),
      verb: this.access.verb,
      books: [organiser],
      actor: this.access.actor,
      subject,
      body,
      ...(isId(key) && { key }),
      ...(reason && { reason }),
      ...(onBehalf && this.access.mayRepresent && { onBehalf }),
    };
  }
}

const CurrentScreen = createContext<Screen | undefined>(undefined);

/** The screen that a component stands on. */
export function useScreen(): Screen {
  const screen = useContext(CurrentScreen);
  if (!screen) throw new Error('a component was drawn outside a screen');
  return screen;
}
