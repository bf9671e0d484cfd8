/** Shows the buttons that this browser can keep the promise of: copying the address, and the device's own way to pass it on. */
export function sharePage(): void {
  const place = document.querySelector<HTMLElement>('[data-share]');
  const status = place?.querySelector('[role=status]');
  if (!place || !status) return;
  const { share: url = '', title = '', copied = '', failed = '' } = place.dataset;

  offer(place.querySelector('[data-copy]'), navigator.clipboard !== undefined, async () => {
    const text = await navigator.clipboard.writeText(url).then(
      () => copied,
      () => `${failed} ${url}`,
    );
    // Emptied first: the same words a second time would not be read aloud.
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = text;
    });
  });
  offer(place.querySelector('[data-pass-on]'), navigator.share !== undefined, () =>
    // Rejects when the reader changes their mind.
    navigator.share({ title, url }).catch(() => undefined),
  );
}

function offer(button: HTMLButtonElement | null, isPossible: boolean, act: () => Promise<void>): void {
  if (!button || !isPossible) return;
  button.hidden = false;
  button.addEventListener('click', act);
}
