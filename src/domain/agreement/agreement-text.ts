import { canonicalJson } from '../canonical-json.ts';
import { type DocumentStage, documentErrors } from './check-document.ts';
import type { DocumentErrors } from './document-reader.ts';
import { AGREEMENT_LIMITS } from './limits.ts';
import type { AgreementDocument } from './types.ts';

/** The document as it stands in the database: the same text for the same content, whoever wrote it. */
export function documentText(document: AgreementDocument): string {
  return canonicalJson(document);
}

/** What is wrong with a stored text, as `documentErrors`; `document` names the text itself. */
export function documentTextErrors(text: string, stage: DocumentStage): DocumentErrors {
  if (text.length > AGREEMENT_LIMITS.documentMax) return { document: 'too_long' };
  const document = parsed(text);
  if (document === undefined) return { document: 'invalid' };
  const errors = documentErrors(document, stage);
  return Object.keys(errors).length === 0 && canonicalJson(document) !== text ? { document: 'invalid' } : errors;
}

/** The document of a text that the hooks have checked. Every later form of a document is read here too. */
export function readDocument(text: string): AgreementDocument {
  return JSON.parse(text) as AgreementDocument;
}

/** The same, for a draft of an agreement of these municipalities: the document may not say others. */
export function draftTextErrors(
  text: string,
  municipalityIds: readonly string[],
  stage: DocumentStage,
): DocumentErrors {
  const errors = documentTextErrors(text, stage);
  if (Object.keys(errors).length > 0) return errors;
  const named = readDocument(text).municipalities;
  const isSame = canonicalJson([...named].sort()) === canonicalJson([...municipalityIds].sort());
  return isSame ? {} : { municipalities: 'invalid' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
