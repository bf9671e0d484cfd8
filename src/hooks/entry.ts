/** What the one-liners of pocketbase/pb_hooks call: bundled to pocketbase/pb_hooks/lib/hooks.js. */
export * as domain from '../domain/hooks-entry.ts';
export { checkAccountChange, saveAccount } from './access/accounts.ts';
export { guardSignIn } from './access/guesses.ts';
export { checkInvitation, saveInvitation } from './access/make-invitation.ts';
export { guardRequest, hideTokenHash, keepToken, signOut } from './access/sessions.ts';
export { acceptInvitation, readInvitation } from './access/use-invitation.ts';
export { actOnAgreement } from './agreement/acts.ts';
export { checkAgreementStart, hashVersion } from './agreement/agreements.ts';
export { checkDraft, saveDraft } from './agreement/drafts.ts';
export { listHistory } from './agreement/history.ts';
export { checkScan, saveScan } from './agreement/scans.ts';
export { refuseAppendOnly } from './audit/append-only.ts';
export { keepAuditHead, listAuditHeads } from './audit/heads.ts';
export { saveWithTrail } from './audit/keep-trail.ts';
export { nameActor } from './by-request.ts';
export {
  confirmEntries,
  eraseOldConfirmations,
  readConfirmation,
  stopReminders,
} from './confirmation/confirmations.ts';
export { createConfirmation, failConfirmation, listOwners } from './confirmation/send-confirmations.ts';
export { answerCorrection, listCorrections } from './correction/answers.ts';
export { eraseOldCorrections, reportCorrection } from './correction/reports.ts';
export { showTakedown } from './correction/takedown-requests.ts';
export { addDemand, eraseOldDemand, listDemand } from './demand/demand.ts';
export { checkWrite } from './directory/check-write.ts';
export { listClaims } from './directory/claims.ts';
export { answerMayWrite } from './directory/may-write.ts';
export { savePublic } from './directory/save-public.ts';
export { refuseBackRelations, refuseListenOptions } from './questions.ts';
export { checkRollout, saveRollout } from './rollout/rollout.ts';
