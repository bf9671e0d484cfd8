import type { TestSite } from './site.ts';

/** A person with an account, made by PocketBase's superuser for a test. */
export interface Person {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** Of everybody with an account in a test. */
export const PASSWORD_OF_PEOPLE = 'een lange zin voor tests';
let made = 0;

/** Makes an account; each has an address of its own. */
export async function makePerson(
  site: TestSite,
  fields: {
    role: 'editor' | 'officer' | 'staff' | 'site';
    name?: string;
    manages_users?: boolean;
    municipalities?: string[];
    organizations?: string[];
    active?: boolean;
  },
): Promise<Person> {
  made += 1;
  const person = {
    name: fields.name ?? `Persoon ${made}`,
    email: `persoon-${made}@voorbeeld.nl`,
    password: PASSWORD_OF_PEOPLE,
  };
  const { id } = await site.pocketbase.admin.collection('users').create({
    active: true,
    ...fields,
    ...person,
    passwordConfirm: PASSWORD_OF_PEOPLE,
    emailVisibility: true,
    verified: true,
  });
  return { ...person, id };
}

/** One browser without scripts: it keeps what it is given and says where its posts come from. */
export class Visitor {
  readonly #origin: string;
  readonly address: string;
  /** The session. */
  cookie = '';
  /** What the browser is known by. */
  known = '';

  /** `address`: what a trusted proxy says of it. */
  constructor(site: TestSite, address = '198.51.100.1') {
    this.#origin = site.origin;
    this.address = address;
  }

  async get(path: string): Promise<Response> {
    return this.#took(await fetch(this.#origin + path, { redirect: 'manual', headers: this.#headers() }));
  }

  async post(path: string, fields: Record<string, string> | [string, string][]): Promise<Response> {
    const answer = await fetch(this.#origin + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { ...this.#headers(), origin: this.#origin },
    });
    return this.#took(answer);
  }

  signIn({ email, password }: Pick<Person, 'email' | 'password'>, from = ''): Promise<Response> {
    return this.post('/inloggen', { email, password, terug: from });
  }

  #headers(): Record<string, string> {
    const cookie = [this.cookie, this.known].filter((pair) => pair !== '').join('; ');
    return { 'x-forwarded-for': this.address, ...(cookie !== '' && { cookie }) };
  }

  #took(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';', 1)[0] ?? '';
      if (pair.startsWith('known-browser=')) {
        this.known = pair;
        continue;
      }
      this.cookie = /=(deleted)?$/.test(pair) || /expires=Thu, 01 Jan 1970/i.test(line) ? '' : pair;
    }
    return answer;
  }
}

let strangers = 0;

/** From an address that nobody used before. */
export function stranger(site: TestSite): Visitor {
  strangers += 1;
  return new Visitor(site, `203.0.113.${strangers}`);
}

/** A visitor who has signed in. */
export async function signedInVisitor(site: TestSite, person: Pick<Person, 'email' | 'password'>): Promise<Visitor> {
  const visitor = new Visitor(site);
  const answer = await visitor.signIn(person);
  if (answer.status !== 303 || visitor.cookie === '') throw new Error(`signing in gave ${answer.status}`);
  return visitor;
}
