import type { AgreementDocument, AgreementParty } from './types.ts';

/** A party as somebody left it in a form; without a key it is new. */
export type EditedParty = Omit<AgreementParty, 'key'> & { key: string };

/**
 * The document with these parties. New ones get keys that no party had; what pointed to a party that went points to nobody,
 * so that the draft says what is to be filled in anew.
 */
export function withParties(document: AgreementDocument, edited: readonly EditedParty[]): AgreementDocument {
  const used = document.parties.map(({ key }) => Number(key.slice(1)));
  let last = Math.max(0, ...used);
  const known = new Set(document.parties.map(({ key }) => key));
  const parties = edited.map((party) => {
    if (known.has(party.key)) return party;
    last += 1;
    return { ...party, key: `p${last}` };
  });
  const keys = new Set(parties.map(({ key }) => key));
  const there = (key: string) => (keys.has(key) ? key : '');
  return {
    ...document,
    parties,
    commitments: document.commitments.map((one) => ({
      ...one,
      responsible: there(one.responsible),
      supporting: one.supporting.filter((key) => keys.has(key)),
    })),
    referralRules: document.referralRules.map((rule) => ({ ...rule, from: there(rule.from), to: there(rule.to) })),
  };
}
