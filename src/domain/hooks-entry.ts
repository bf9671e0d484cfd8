/** What PocketBase's hooks may call: bundled to pocketbase/pb_hooks/lib/domain.js. */

export { addDays, addMonths, weekdayOf } from './calendar/day.ts';
export { dutchMoment, epochOf } from './calendar/dutch-time.ts';
export { checkRecord, PUBLIC_COLLECTIONS } from './checks/check-record.ts';
export { isDutchNumber, telephoneLink } from './directory/telephone.ts';
export { readPostcode } from './municipality/postcode.ts';
export { foldName, slugOf } from './municipality/slug.ts';
