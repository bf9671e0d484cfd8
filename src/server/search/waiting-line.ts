/** One who waits for an answer. */
interface Waiting<Question, Answer> {
  question: Question;
  answer: (answer: Answer | null) => void;
}

/**
 * Questions that are answered one after the other. Who has gone, or has waited too long, leaves the line: its question is
 * never asked. A line that is full takes nobody.
 */
export class WaitingLine<Question, Answer> {
  readonly #waiting = new Set<Waiting<Question, Answer>>();
  readonly #ask: (question: Question) => Promise<Answer | null>;
  readonly #max: number;
  #isAsking = false;

  /** `ask`: null where there is no answer. `max`: how many may wait. */
  constructor(ask: (question: Question) => Promise<Answer | null>, max: number) {
    this.#ask = ask;
    this.#max = max;
  }

  /** The answer within so many milliseconds; null when there is none by then, the line is full, or who asked has gone. */
  async wait(question: Question, withinMs: number, gone?: AbortSignal): Promise<Answer | null> {
    if (gone?.aborted || this.#waiting.size >= this.#max) return null;
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    const one = { question, answer: resolve };
    this.#waiting.add(one);
    const leave = () => {
      this.#waiting.delete(one);
      resolve(null);
    };
    const alarm = setTimeout(leave, withinMs);
    gone?.addEventListener('abort', leave);
    void this.#goOn();
    try {
      return await promise;
    } finally {
      clearTimeout(alarm);
      gone?.removeEventListener('abort', leave);
    }
  }

  async #goOn(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (let next = this.#first(); next; next = this.#first()) {
      next.answer(await this.#ask(next.question).catch(() => null));
    }
    this.#isAsking = false;
  }

  #first(): Waiting<Question, Answer> | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first);
    return first;
  }
}
