import { beforeAll, describe, expect, test, vi } from 'vitest';
import { AGREEMENT_STATES } from '../../src/commands/make-demo/agreements.ts';
import { type DemoNetwork, type DemoOptions, makeDemoNetwork } from '../../src/commands/make-demo/demo-network.ts';
import { writingOfficer } from '../../src/commands/make-demo/demo-people.ts';
import type { DemoRecord } from '../../src/commands/make-demo/demo-records.ts';
import { readUglyCases } from '../../src/commands/make-demo/ugly-cases.ts';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { agreementStatus } from '../../src/domain/agreement/agreement-status.ts';
import { draftTextErrors, readDocument } from '../../src/domain/agreement/agreement-text.ts';
import { activityErrors, obstacleErrors } from '../../src/domain/rollout/check-rollout.ts';
import { ACTIVITY_KINDS, OBSTACLE_KINDS } from '../../src/domain/rollout/types.ts';

/** Fifty thousand records are made more than once. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TODAY = '2026-11-22';

let network: DemoNetwork;
let records: DemoRecord[];
beforeAll(async () => {
  const options: DemoOptions = { seed: 'test', today: TODAY, share: 1, uglyCases: await readUglyCases(PROJECT_ROOT) };
  network = makeDemoNetwork(await readReferenceFacts(), options);
  records = network.waves.flat();
});

const of = (collection: string) => records.filter((record) => record.collection === collection);

describe('the agreements', () => {
  test('are some 400, each with a draft that the rules let through as far as it is brought', () => {
    expect(of('agreements').length).toBeGreaterThan(390);
    expect(of('agreements').length).toBeLessThan(440);
    const drafts = new Map<unknown, DemoRecord>(of('agreement_drafts').map((draft) => [draft.body.id, draft]));
    const wrong = of('agreements').flatMap(({ key, body }) => {
      const acts = network.acts.filter(({ agreement }) => agreement === body.id).map(({ act }) => act);
      const stage = acts.includes('announce') ? 'announced' : acts.includes('record') ? 'recorded' : 'draft';
      const text = String(drafts.get(body.id)?.body.document);
      const errors = draftTextErrors(text, body.municipalities as string[], stage);
      return Object.keys(errors).length > 0 ? [{ key, errors }] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('come to stand in every state that people can bring one to', () => {
    const drafts = new Map<unknown, DemoRecord>(of('agreement_drafts').map((draft) => [draft.body.id, draft]));
    const kinds = { announce: 'announced', record: 'recorded', withdraw: 'withdrawn' } as const;
    const statuses = of('agreements').map(({ body }) =>
      agreementStatus(
        {
          kinds: network.acts.filter(({ agreement }) => agreement === body.id).map(({ act }) => kinds[act]),
          term: readDocument(String(drafts.get(body.id)?.body.document)).term,
          isFollowed: of('agreements').some((other) => other.body.predecessor === body.id),
        },
        TODAY,
      ),
    );
    expect([...new Set(statuses)].sort()).toEqual([
      'announced',
      'draft',
      'expired',
      'in_force',
      'superseded',
      'withdrawn',
    ]);
  });

  test('that officers announce lie in the municipalities of the officer who does', () => {
    const own = writingOfficer(records).municipalityIds ?? [];
    for (const { by, body } of of('agreements')) {
      expect(by).toBe(body.form === 'digital' ? 'officer' : 'staff');
      if (by === 'officer') expect(own).toEqual(expect.arrayContaining(body.municipalities as string[]));
    }
  });

  test('are of each state also in the smallest network', async () => {
    const uglyCases = await readUglyCases(PROJECT_ROOT);
    const small = makeDemoNetwork(await readReferenceFacts(), { seed: 'test', today: TODAY, share: 0.001, uglyCases });
    expect(small.waves.flat().filter(({ collection }) => collection === 'agreements').length).toBeGreaterThanOrEqual(
      AGREEMENT_STATES.length,
    );
  });
});

describe('the rollout', () => {
  test('has ten years of what the rules let through', () => {
    const wrong = [...of('activities'), ...of('obstacles')].flatMap(({ collection, key, body }) => {
      const errors = collection === 'activities' ? activityErrors(body, TODAY) : obstacleErrors(body, TODAY);
      return Object.keys(errors).length > 0 ? [{ key, errors }] : [];
    });
    expect(wrong).toEqual([]);
    const years = new Set(of('activities').map(({ body }) => String(body.date).slice(0, 4)));
    expect(years.size).toBeGreaterThanOrEqual(10);
    expect(new Set(of('activities').map(({ body }) => body.kind))).toEqual(new Set(ACTIVITY_KINDS));
    expect(new Set(of('obstacles').map(({ body }) => body.kind))).toEqual(new Set(OBSTACLE_KINDS));
    expect(of('activities').length).toBeGreaterThan(1_500);
    expect(of('obstacles').length).toBeGreaterThan(200);
  });

  test('leaves municipalities of which nothing is recorded', () => {
    const known = new Set(of('activities').map(({ body }) => body.municipality));
    const unknown = network.municipalities.filter(({ id }) => !known.has(id));
    expect(unknown.length).toBeGreaterThan(15);
    expect(unknown.length).toBeLessThan(100);
  });
});
