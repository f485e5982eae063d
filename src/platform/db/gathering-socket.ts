import { Socket } from "node:net";

/** Holds what is written in one turn of the event loop and hands it to the system in one piece. */
export class GatheringSocket extends Socket {
  #gathering = false;

  override connect(...parts: Parameters<Socket["connect"]>): this {
    super.connect(...parts);
    // Node puts its own write on every socket that connects.
    Reflect.deleteProperty(this, "write");
    return this;
  }

  override write(...parts: Parameters<Socket["write"]>): boolean {
    if (!this.#gathering) {
      this.#gathering = true;
      this.cork();
      // After the promises that are due now: they may ask more.
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    return super.write(...parts);
  }
}
