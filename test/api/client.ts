import request from 'supertest';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly text: string;
}

/** A failed answer. */
export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly issues?: readonly { readonly in: string; readonly name?: string; readonly detail: string }[];
  readonly refusals?: readonly { readonly code: string; readonly says: string; readonly helps: string }[];
}

type Headers = Readonly<Record<string, string>>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A caller of the server under test; say of what shape the answer is where it matters. */
export class Client {
  constructor(
    private readonly web: string,
    private readonly bearer?: string,
  ) {}

  /** The same server, asked by somebody else. */
  as(bearer: string | undefined): Client {
    return new Client(this.web, bearer);
  }

  get<Body = ProblemBody>(path: string, headers?: Headers) {
    return this.ask<Body>('get', path, { headers });
  }

  post<Body = ProblemBody>(path: string, body: object, headers?: Headers) {
    return this.ask<Body>('post', path, { body, headers });
  }

  patch<Body = ProblemBody>(path: string, body: object, headers?: Headers) {
    return this.ask<Body>('patch', path, { body, headers });
  }

  delete<Body = ProblemBody>(path: string, headers?: Headers) {
    return this.ask<Body>('delete', path, { headers });
  }

  async ask<Body = ProblemBody>(
    method: Method,
    path: string,
    { body, headers = {} }: { body?: object | string | undefined; headers?: Headers | undefined } = {},
  ): Promise<Answer<Body>> {
    const asked = request(this.web)[method](path).set(headers);
    if (this.bearer !== undefined) asked.set('authorization', this.bearer);
    const answer = await (body === undefined ? asked : asked.send(body));
    return {
      status: answer.status,
      headers: answer.headers,
      body: answer.body as Body,
      text: answer.text,
    };
  }
}
