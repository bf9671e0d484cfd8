import { describe, expect, test } from 'vitest';
import { emptyDirectory } from '../../src/domain/directory/directory.ts';
import { AGREEMENT_PARTS, PART_SLUGS } from '../../src/forms/agreement/parts.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import { posted } from '../support/form-context.ts';

const document = agreementDocument('zwolle');

/** What a browser sends of a part as it is first shown. */
function shown(slug: (typeof PART_SLUGS)[number]): [string, string][] {
  const { values, rows } = AGREEMENT_PARTS[slug].show(document);
  const entries = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value) ? [[name, ''], ...value.map((one): [string, string] => [name, one])] : [[name, value]],
  );
  return [['rows', `${rows}`], ...entries];
}

const read = (slug: (typeof PART_SLUGS)[number], entries: Iterable<[string, string]>) =>
  AGREEMENT_PARTS[slug].read(posted(entries), document, emptyDirectory());

const FIELDS = PART_SLUGS.flatMap((slug) => shown(slug).map(([name]) => [slug, name] as const));

describe('a part of a draft', () => {
  test.each(PART_SLUGS)('%s, sent as it is shown, is the same draft', (slug) => {
    expect(shown(slug).length).toBeGreaterThan(3);
    expect(read(slug, shown(slug))).toMatchObject({ document, errors: {} });
  });

  test.each(FIELDS)('%s leaves as it is what the form did not have: %s', (slug, name) => {
    const without = shown(slug).filter(([one]) => one !== name);
    const answer = read(slug, without);
    expect(answer.document).toEqual(document);
    expect(answer.values).toMatchObject(AGREEMENT_PARTS[slug].show(document).values);
  });

  test.each(PART_SLUGS)('%s of a body that is no form is the same draft', (slug) => {
    expect(read(slug, []).document).toEqual(document);
  });
});

test('a row goes when it is emptied or ticked to go, and a box in it can be unticked', () => {
  const changed = (slug: (typeof PART_SLUGS)[number], changes: Record<string, string>) => {
    const kept = shown(slug).filter(([name]) => !(name in changes));
    return read(slug, [...kept, ...Object.entries(changes)]).document;
  };
  expect(changed('taken', { '0-remove': 'yes' }).commitments).toEqual(document.commitments.slice(1));
  expect(changed('taken', { '0-task': '', '0-responsible': '' }).commitments).toEqual(document.commitments.slice(1));
  expect(changed('taken', { '0-supporting': '' }).commitments[0]?.supporting).toEqual([]);
  expect(changed('algemeen', { considerations: '' }).considerations).toEqual([]);
});
