import { type Located, locate, type PackedPoints, unpackPoints } from '../../domain/municipality/locate.ts';

/** Whoever waits longer types a postcode sooner. */
const POSITION_MS = 10_000;

/**
 * Shows the button where the browser can tell its position, and does on a press what it says: asks the device, looks up the
 * nearest postcode among points of ours and writes it into the field. The position stays in this function.
 */
export function offerOwnPosition(): void {
  const root = document.querySelector<HTMLElement>('[data-own-position]');
  const button = root?.querySelector('button');
  const field = document.querySelector<HTMLInputElement>('input[name=postcode]');
  const status = root?.querySelector<HTMLElement>('[role=status]');
  if (!root || !button || !field || !status || !('geolocation' in navigator)) return;
  root.hidden = false;
  const say = (text = '') => status.replaceChildren(document.createTextNode(text));
  const fill = (code: string) => {
    field.value = code;
    field.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    say(root.dataset.searching);
    try {
      const [packed, { coords }] = await Promise.all([fetchPoints(root.dataset.ownPosition ?? ''), ownPosition()]);
      tell(locate(unpackPoints(packed), coords, coords.accuracy));
    } catch (error) {
      say(root.dataset[whyNot(error)]);
    } finally {
      button.disabled = false;
    }
  });

  function tell(located: Located): void {
    if (located.kind === 'outside') say(root?.dataset.outside);
    else if (located.kind === 'one') choose(located);
    else ask(located.near);
  }

  function choose(place: { code: string; name: string }): void {
    say(filled(root?.dataset.one, place));
    fill(place.code);
  }

  function ask(places: readonly { code: string; name: string }[]): void {
    say(root?.dataset.ask);
    for (const near of places) {
      const choice = document.createElement('button');
      choice.type = 'button';
      choice.className = 'nl-button nl-button--secondary';
      choice.textContent = filled(root?.dataset.choice, near);
      choice.addEventListener('click', () => choose(near));
      status?.append(choice);
    }
  }
}

function filled(text = '', { code, name }: { code: string; name: string }): string {
  return text.replace('{code}', code).replace('{name}', name);
}

async function fetchPoints(address: string): Promise<PackedPoints> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

function ownPosition(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: POSITION_MS });
  });
}

/** The sentence for why there is no position: by the codes that browsers give, else that it did not work. */
function whyNot(error: unknown): 'denied' | 'slow' | 'unavailable' {
  const { code } = error as { code?: number };
  if (code === 1) return 'denied';
  return code === 3 ? 'slow' : 'unavailable';
}
