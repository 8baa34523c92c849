/** A page as it came. */
export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly location: string | undefined;
  readonly headers: Headers;
}

/** A browser without script: it keeps cookies, and sends the token of the page whose form it submits. */
export class Visitor {
  private token = '';
  private readonly cookies: Map<string, string>;

  constructor(
    private readonly url: string,
    cookies: Readonly<Record<string, string>> = {},
  ) {
    this.cookies = new Map(Object.entries(cookies));
  }

  /** The value of a cookie that it keeps, for a browser that goes on from here. */
  cookie(name: string): string {
    return this.cookies.get(name) ?? '';
  }

  async get(path: string): Promise<Answer> {
    return this.keep(await fetch(this.url + path, { headers: this.headers(), redirect: 'manual' }));
  }

  /** A file, as its bytes. */
  async download(path: string): Promise<Buffer> {
    const response = await fetch(this.url + path, { headers: this.headers() });
    return Buffer.from(await response.arrayBuffer());
  }

  /** Submits a form of the page seen last; a list is sent as several fields of one name, a Blob as a file. */
  async submit(path: string, fields: Record<string, string | string[] | File> = {}): Promise<Answer> {
    if (this.token === '') await this.seeAForm();
    const body = this.bodyOf({ _csrf: this.token, ...fields });
    return this.keep(
      await fetch(this.url + path, { method: 'POST', headers: this.headers(), body, redirect: 'manual' }),
    );
  }

  /** Any page with a form has the token: for who is signed in, the one that they are led on to. */
  private async seeAForm(): Promise<void> {
    const { location } = await this.get('/sign-in');
    if (location !== undefined) await this.get(location);
  }

  /** Submits, and reads the page that the answer leads to. */
  async follow(path: string, fields: Record<string, string | string[] | File> = {}): Promise<Answer> {
    const answer = await this.submit(path, fields);
    return answer.location
      ? this.get(new URL(answer.location, this.url).pathname + new URL(answer.location, this.url).search)
      : answer;
  }

  private bodyOf(fields: Record<string, string | string[] | File>): URLSearchParams | FormData {
    const hasFile = Object.values(fields).some((value) => value instanceof File);
    const body = hasFile ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string);
    }
    return body;
  }

  private headers(): Record<string, string> {
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; ');
    return { cookie, accept: 'text/html' };
  }

  private async keep(response: Response): Promise<Answer> {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const html = await response.text();
    this.token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.token;
    return {
      status: response.status,
      html,
      location: response.headers.get('location') ?? undefined,
      headers: response.headers,
    };
  }
}

export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Another system that uses the API. */
export class Program {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  get = <Body = unknown>(path: string) => this.call<Body>('GET', path);
  post = <Body = unknown>(path: string, body?: unknown, headers = {}) =>
    this.call<Body>('POST', path, { body, headers });
  put = <Body = unknown>(path: string, body?: unknown, headers = {}) =>
    this.call<Body>('PUT', path, { body, headers });
  patch = <Body = unknown>(path: string, body?: unknown, headers = {}) =>
    this.call<Body>('PATCH', path, { body, headers });
  delete = <Body = unknown>(path: string, headers = {}) => this.call<Body>('DELETE', path, { headers });

  /** A file, as its bytes. */
  async download(path: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.token ?? ''}` };
    return Buffer.from(await (await fetch(`${this.url}/api/v1${path}`, { headers })).arrayBuffer());
  }

  /** A body as it is, of whatever kind it says it is. */
  async raw(method: string, path: string, sent: { contentType: string; body: string }): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token ?? ''}`, 'content-type': sent.contentType };
    return fetch(`${this.url}/api/v1${path}`, { method, headers, body: sent.body });
  }

  private async call<Body>(
    method: string,
    path: string,
    sent: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Reply<Body>> {
    const isForm = sent.body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(sent.body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...sent.headers,
      },
      ...(sent.body === undefined
        ? {}
        : { body: isForm ? (sent.body as FormData) : JSON.stringify(sent.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
      headers: response.headers,
    };
  }
}
