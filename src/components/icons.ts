import bellRing from 'lucide-static/icons/bell-ring.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import handHelping from 'lucide-static/icons/hand-helping.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import share2 from 'lucide-static/icons/share-2.svg?raw';
import shieldCheck from 'lucide-static/icons/shield-check.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import sprout from 'lucide-static/icons/sprout.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import volume2 from 'lucide-static/icons/volume-2.svg?raw';

/** What stands inside the `<svg>`; the element itself is ours, so that size and colour are. */
function shapesOf(svg: string): string {
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ');
}

/** Lucide's shapes (ISC licence) by the name of what they say here. */
export const ICONS = {
  aftercare: shapesOf(sprout),
  alert: shapesOf(triangleAlert),
  aloud: shapesOf(volume2),
  confirmed: shapesOf(circleCheck),
  early_detection: shapesOf(bellRing),
  debt_support: shapesOf(handHelping),
  keep: shapesOf(smartphone),
  phone: shapesOf(phone),
  prevention: shapesOf(shieldCheck),
  print: shapesOf(printer),
  share: shapesOf(share2),
  to_be_checked: shapesOf(circleQuestionMark),
} as const;

export type IconName = keyof typeof ICONS;
