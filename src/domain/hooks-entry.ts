/** What src/hooks may call. Each function has vectors (tests/fixtures/vectors), which are tried in Node and in PocketBase. */

export {
  canEditDraft,
  canKeepScan,
  canReadAgreement,
  canStartAgreement,
} from './access/agreement-scope.ts';
export { assurance, assuredBy } from './access/assurance.ts';
export { auditText, FIRST_PREV_HASH, verifyChain } from './access/audit-chain.ts';
export { auditAction, changedFields, changesText, isPersonalField, isUntrailedField } from './access/audit-changes.ts';
export { headLine, isHeadDue, readHeads } from './access/chain-heads.ts';
export {
  accountErrors,
  canChangeUser,
  canRenewPassword,
  managerErrors,
  userChangeErrors,
} from './access/change-user.ts';
export { claimOfWrite, isClaimable } from './access/claim.ts';
export { canSeeClaim } from './access/claims-to-judge.ts';
export { canSendConfirmations } from './access/confirmation-scope.ts';
export { canAnswerCorrection } from './access/correction-scope.ts';
export { canCountDemand, canSeeDemand, canSeeDemandOf } from './access/demand-scope.ts';
export { canEditOrganization } from './access/directory-scope.ts';
export { countGuess, uncountGuess } from './access/guess-counts.ts';
export { addressErrors, invitationEnd, invitationErrors, invitationState } from './access/invitation.ts';
export { concurrentEditErrors, KNOWN_UPDATED } from './access/known-updated.ts';
export { NATIONAL_NAMES_MOST, nationalNameErrors } from './access/national-names.ts';
export { canWriteRollout, rolloutFixedErrors } from './access/rollout-scope.ts';
export { ACCESS_LIMITS, canManageUsers, canReadAudit } from './access/user.ts';
export {
  canWriteRecord,
  fixedFieldErrors,
  isLastArea,
  scopeErrors,
} from './access/write-directory.ts';
export { sourceErrors, sourceOfWrite, writingMunicipalityId } from './access/write-source.ts';
export { draftTextErrors, readDocument } from './agreement/agreement-text.ts';
export { AGREEMENT_ACTS, actRefusal, makesKnown, refusalAnswer } from './agreement/lifecycle.ts';
export { paperSaid } from './agreement/paper.ts';
export { recordingErrors } from './agreement/recording.ts';
export { SCAN_START_BYTES, scanErrors, scanName } from './agreement/scan.ts';
export { isPageGone } from './agreement/view-agreement.ts';
export { addDays, addMonths, weekdayOf } from './calendar/day.ts';
export { dutchMoment, epochOf } from './calendar/dutch-time.ts';
export { canonicalJson } from './canonical-json.ts';
export { checkRecord } from './checks/check-record.ts';
export { textOf } from './checks/field-errors.ts';
export { mendedLines, textErrors } from './checks/text-fields.ts';
export { DIRECTORY_COLLECTIONS, PUBLIC_COLLECTIONS } from './collections.ts';
export { confirmationState, mayRemindAgain } from './confirmation/confirmation-state.ts';
export { CONFIRMATION_LIMITS } from './confirmation/limits.ts';
export { answerErrors, correctionErrors } from './correction/check-correction.ts';
export { contactIdentity, contactText, isContact, isContactRecord } from './correction/contact.ts';
export { correctionUpkeep } from './correction/correction-time.ts';
export { newlyPublicContact, REPUBLISH, republishErrors, takedownState } from './correction/republish.ts';
export { canHideAtOnce, isInstitutionsContact } from './correction/takedown.ts';
export { CORRECTION_LIMITS } from './correction/types.ts';
export { isCountable, shownWeeks } from './demand/counting.ts';
export { DEMAND_LIMITS } from './demand/limits.ts';
export { shownDemand } from './demand/shown-demand.ts';
export { isDutchNumber, telephoneLink } from './directory/telephone.ts';
export { foldName, slugOf } from './municipality/slug.ts';
export { activityErrors, obstacleErrors } from './rollout/check-rollout.ts';
