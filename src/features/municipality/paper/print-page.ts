/** Shows the button that prints, where the browser can. */
export function printPage(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-print]');
  if (!button || typeof window.print !== 'function') return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
