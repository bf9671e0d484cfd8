import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../src/actions/access/accept-invitation.ts';
import { changeMails } from '../../src/actions/access/change-mails.ts';
import { changeName } from '../../src/actions/access/change-name.ts';
import { changePassword } from '../../src/actions/access/change-password.ts';
import { editUser } from '../../src/actions/access/edit-user.ts';
import { inviteUser } from '../../src/actions/access/invite-user.ts';
import { signIn } from '../../src/actions/access/sign-in.ts';
import { editPart } from '../../src/actions/agreement/edit-part.ts';
import { handleAct } from '../../src/actions/agreement/handle-act.ts';
import { keepScan } from '../../src/actions/agreement/keep-scan.ts';
import type { OpenedAgreement } from '../../src/actions/agreement/open-agreement.ts';
import { startNewAgreement } from '../../src/actions/agreement/start-agreement.ts';
import { attempt } from '../../src/actions/attempt.ts';
import { answerCorrection } from '../../src/actions/correction/answer-correction.ts';
import { reportCorrection } from '../../src/actions/correction/report-correction.ts';
import { editServiceLocations } from '../../src/actions/directory/edit-service-locations.ts';
import { hidePhone } from '../../src/actions/directory/hide-phone.ts';
import { judgeClaims } from '../../src/actions/directory/judge-claims.ts';
import { deleteRecord } from '../../src/actions/record-form/delete-record.ts';
import { saveRecord } from '../../src/actions/record-form/save-record.ts';
import { readRecord } from '../../src/data/directory/directory-edit.ts';
import type { ServiceWork } from '../../src/data/directory/service-work.ts';
import type { User } from '../../src/domain/access/user.ts';
import type { ReportedEntry } from '../../src/domain/correction/reported-entry.ts';
import { AGREEMENT_PARTS } from '../../src/forms/agreement/parts.ts';
import { NEW_ORGANIZATION_FORM } from '../../src/forms/directory/organization-form.ts';
import { agreement, agreementDocument } from '../support/build-agreement.ts';
import { at, directoryOf, municipality } from '../support/directory-builder.ts';

/** Every action that writes, while nothing listens where the database should be. */
const AWAY = 'http://127.0.0.1:9';
const user: User = {
  id: 'u',
  name: 'Stella Staf',
  email: 'stella@voorbeeld.nl',
  role: 'staff',
  managesUsers: true,
  municipalityIds: [],
  organizationIds: [],
  active: true,
  remindersOff: false,
};
const who = { user, session: { url: AWAY, token: 'a.b.c' } };
const context = { directory: directoryOf({ municipalities: [municipality({ name: 'Dorp' })] }), now: at('10:00') };
const access = {
  pocketBaseUrl: AWAY,
  clientAddress: '203.0.113.1',
  limitGuesses: (_: string, __: string, check: (siteToken: string) => unknown) => check(''),
  limitReports: () => 0,
} as unknown as App.Locals['access'];
const opened = {
  agreement: agreement({ id: 'a1' }),
  document: agreementDocument('dorp'),
  revision: 3,
  events: [],
} as unknown as OpenedAgreement;
const entry = { contacts: [], kinds: ['other'], offeredKinds: ['other'], name: 'Op Orde' } as unknown as ReportedEntry;
const work = { service: { id: 's1' }, givenAt: [], locations: [{ id: 'l1' }] } as unknown as ServiceWork;

const TYPED = 'Wat ik typte';
const SECRET = 'geheim van dertien';

function form(fields: Record<string, string | File>): FormData {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.append(name, value);
  return posted;
}

const passwords = { oldPassword: SECRET, password: SECRET, passwordAgain: SECRET };
const claim = { organization: 'o1', municipality: 'GM1', reason: TYPED, step: 'refuse', record_version: '2999' };
const pdf = new File([`%PDF-1.7 ${SECRET}`], 'scan.pdf', { type: 'application/pdf' });

/** By file of src/actions: what is sent; `keeps`: what must come back of it, where there is something. */
const ACTIONS: Record<string, { keeps?: string; send(): Promise<unknown> }> = {
  'access/accept-invitation': {
    keeps: TYPED,
    send: () =>
      acceptInvitation(form({ name: TYPED, ...passwords }), access, 't', { email: 'a@b.nl', renewsPassword: false }),
  },
  'access/change-mails': { keeps: 'true', send: () => changeMails(form({ wantsMails: 'ja' }), who) },
  'access/change-name': { keeps: TYPED, send: () => changeName(form({ name: TYPED }), who) },
  'access/change-password': { send: () => changePassword(form(passwords), who, access, '') },
  'access/edit-user': {
    keeps: TYPED,
    send: () => editUser(form({ name: TYPED, role: 'staff', active: 'yes', step: 'save' }), who, user, context),
  },
  'access/invite-user': {
    keeps: 'nieuw@voorbeeld.nl',
    send: () => inviteUser(form({ email: 'nieuw@voorbeeld.nl', role: 'staff', step: 'save' }), who, context),
  },
  'access/sign-in': {
    keeps: user.email,
    send: () => signIn(form({ email: user.email, password: SECRET }), access, ''),
  },
  'agreement/edit-part': {
    keeps: TYPED,
    send: () => {
      const typed = { title: TYPED, from: '1-1-2027', to: '', considerations: '', revision: '3' };
      return editPart(form(typed), AGREEMENT_PARTS.algemeen, opened, who, context.directory);
    },
  },
  'agreement/handle-act': {
    keeps: TYPED,
    send: () => handleAct('withdraw', form({ reason: TYPED, event: 'e1' }), who, opened, context.now),
  },
  'agreement/keep-scan': { send: () => keepScan(form({ file: pdf, known_updated: '' }), who, opened) },
  'agreement/start-agreement': {
    keeps: TYPED,
    send: () => startNewAgreement(form({ title: TYPED, form: 'paper', municipalityName: 'Dorp' }), who, context),
  },
  'correction/answer-correction': {
    keeps: TYPED,
    send: () => answerCorrection(form({ id: 'c1', state: 'solved', answer: TYPED }), who),
  },
  'correction/report-correction': {
    keeps: TYPED,
    send: () =>
      reportCorrection(form({ kind: 'other', text: TYPED }), access, entry, { collection: 'organizations', id: 'o1' }),
  },
  'directory/edit-service-locations': {
    keeps: 'l1',
    send: () => editServiceLocations(form({ locations: 'l1', known_locations: '' }), who, work),
  },
  'directory/hide-phone': { send: () => hidePhone(form({ step: 'hide' }), who, 'p1') },
  'directory/judge-claims': { keeps: TYPED, send: () => judgeClaims(form(claim), who) },
  'record-form/delete-record': {
    send: () => deleteRecord(form({ step: 'delete-sure' }), who, 'phones', 'p1'),
  },
  'record-form/save-record': {
    keeps: TYPED,
    send: () => {
      const typed = { name: TYPED, slug: 'wat-ik-typte', kind: 'other', status: 'draft', source_name: 'Een brief' };
      return saveRecord(form(typed), who, NEW_ORGANIZATION_FORM, { before: null, context });
    },
  },
};

describe('every action that writes', () => {
  test('stands in this list', () => {
    const folder = resolve(import.meta.dirname, '../../src/actions');
    const writing = globSync('*/*.ts', { cwd: folder })
      .filter((path) => readFileSync(join(folder, path), 'utf8').includes("/attempt.ts'"))
      .map((path) => path.replace(/\.ts$/, ''));
    expect(writing.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  });

  test.each(Object.entries(ACTIONS))('says so and keeps what was typed: %s', async (_, { keeps, send }) => {
    const result = JSON.stringify(await send());
    expect(result).toContain('"kind":"unavailable"');
    expect(result).toContain('"word":"away"');
    if (keeps) expect(result).toContain(keeps);
    expect(result).not.toContain(SECRET);
  });
});

test('only the absence of the database is an outcome: a fault of ours stays one', async () => {
  const fault = attempt(() => Promise.reject(new TypeError('ours')));
  await expect(fault).rejects.toThrow('ours');
  const reading = attempt(async () => {
    await readRecord(who.session, 'phones', 'p1');
    return { kind: 'done' };
  });
  expect(await reading).toEqual({ kind: 'unavailable', word: 'away', seconds: 30 });
});
