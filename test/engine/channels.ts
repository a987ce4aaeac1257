const opened: MessageChannel[] = [];

/**
 * The engine calculates by messages to itself, and leaves such a channel open when it is disposed while it does: the test would never
 * end. To be imported before it calculates; gives what closes them.
 */
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    opened.push(this);
  }
};

export function closeChannels(): void {
  for (const { port1, port2 } of opened) {
    port1.close();
    port2.close();
  }
}
