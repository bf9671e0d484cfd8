import type PocketBase from 'pocketbase';

/**
 * PocketBase's realtime, used only to be told "look now": it rings once a change, but is silent about what happened while
 * the line was down.
 */
export class Bell {
  readonly #onRing: () => void;
  #client: PocketBase | null = null;
  #works = false;
  #connecting = false;

  constructor(onRing: () => void) {
    this.#onRing = onRing;
  }

  /** Whether the line is up: a change would ring. */
  get works(): boolean {
    return this.#works;
  }

  /** Connects unless it is connected. May take seconds; failure is silent, ask again later. Rings once connected. */
  async listen(client: PocketBase): Promise<void> {
    if (this.#works || this.#connecting) return;
    this.#connecting = true;
    this.#client = client;
    client.realtime.onDisconnect = () => {
      if (client !== this.#client) return;
      this.#works = false;
      this.#onRing();
    };
    try {
      // The line may have been down and up again by itself: a second listener would ring twice for each change.
      await client.collection('changes').unsubscribe();
      await client.collection('changes').subscribe('*', this.#onRing);
      this.#works = client === this.#client && client.realtime.isConnected;
    } catch {
      // Not connected; the caller asks again at its next poll.
    }
    this.#connecting = false;
    // What came between the caller's last look and the line being up.
    this.#onRing();
  }

  /** Ends the line, and with it the SDK's own attempts to connect again: it would think it works when it does not. */
  end(): void {
    const client = this.#client;
    this.#client = null;
    this.#works = false;
    if (!client) return;
    client.realtime.onDisconnect = () => {};
    client.realtime.unsubscribe().catch(() => {});
  }
}
