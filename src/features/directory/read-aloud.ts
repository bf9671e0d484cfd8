import { type Piece, piecesOf } from './spoken-text.ts';
import { speaks } from './voice-language.ts';

/**
 * Offers to read the page's `[data-aloud]` parts aloud, in their order. Only by a voice that is on the device itself:
 * others send the text to somebody else's computer. A pause ends the speech and goes on at the piece that it broke off:
 * the browser's own pause does not come back on every phone.
 */
export function readAloud(): void {
  const place = document.querySelector<HTMLElement>('[data-read-aloud]');
  const start = place?.querySelector<HTMLButtonElement>('[data-start]');
  const label = start?.querySelector('span');
  const stop = place?.querySelector<HTMLButtonElement>('[data-stop]');
  const speech = window.speechSynthesis;
  if (!place || !start || !label || !stop || !speech) return;

  let pieces: Piece[] = [];
  let at = 0;
  /** Kept here too because browsers forget an utterance that nothing holds, and then never say that it ended. */
  let spoken: SpeechSynthesisUtterance | null = null;

  const show = () => {
    const { begin = '', pause = '', goOn = '' } = place.dataset;
    label.textContent = spoken ? pause : at > 0 ? goOn : begin;
    if (!spoken && at === 0 && document.activeElement === stop) start.focus();
    stop.hidden = !spoken && at === 0;
  };
  const halt = (next: number) => {
    at = next;
    spoken = null;
    speech.cancel();
    show();
  };
  const sayOn = () => {
    const piece = pieces[at];
    const voice = piece && (voiceFor(piece.language) ?? voiceFor(document.documentElement.lang));
    // Without a voice the browser would take one of its own choice, wherever that is.
    if (!piece || !voice) return halt(0);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (utterance !== spoken) return;
      at += 1;
      sayOn();
    };
    utterance.onerror = () => utterance === spoken && halt(0);
    spoken = utterance;
    speech.speak(utterance);
    show();
  };
  const offer = () => {
    place.hidden = !voiceFor(document.documentElement.lang);
  };

  start.addEventListener('click', () => {
    if (spoken) return halt(at);
    if (at === 0) pieces = piecesOf(document.querySelectorAll('[data-aloud]'));
    // Something of an earlier page may still be waiting its turn.
    speech.cancel();
    sayOn();
  });
  stop.addEventListener('click', () => halt(0));
  addEventListener('pagehide', () => halt(0));
  document.addEventListener('visibilitychange', () => document.hidden && spoken && halt(at));
  // Many browsers know their voices only after a while.
  speech.onvoiceschanged = offer;
  offer();
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.localService && speaks(voice.lang, language));
}
