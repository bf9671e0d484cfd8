import { agreementsOf } from '../agreement/view-agreement.ts';
import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import type { Organization } from '../directory/types.ts';
import { presencesIn } from '../directory/who-works-here.ts';
import { compareTexts } from '../order.ts';
import { type StageView, stageOf } from './stage.ts';
import type { ActivityFact } from './types.ts';

/** What is known of one municipality: who of the alliance's partners is there, and how far it is. */
export interface MunicipalityProgress extends StageView {
  /** National partners of which an organisation is known to work here today. Being there proves no step. */
  partners: Organization[];
}

/** `activities`: other ones than the directory holds, when they have just been read. */
export function progressIn(
  directory: Directory,
  municipalityId: string,
  today: Day,
  activities: readonly ActivityFact[] = directory.activities.by('municipality', municipalityId),
): MunicipalityProgress {
  const agreements = agreementsOf(directory, municipalityId, today);
  const partners = new Map<string, Organization>();
  for (const { partner } of presencesIn(directory, municipalityId, today)) {
    if (partner) partners.set(partner.id, partner);
  }
  const byName = [...partners.values()].sort((a, b) => compareTexts(a.name, b.name));
  return { ...stageOf({ activities, agreements }, today), partners: byName };
}

/** Whether anything at all is known: a partner, or something that was brought forward for a step, whatever it is worth. */
export function isAnythingKnown(progress: MunicipalityProgress): boolean {
  return progress.partners.length > 0 || progress.steps.some(({ proofs }) => proofs.length > 0);
}
