/**
 * The POSIX ustar format, as far as a backup needs it: files with short names. Entries are small (a table is cut into
 * pieces), so each is held in memory; the whole never is.
 */
const BLOCK = 512;
const NAME_BYTES = 100;
const LARGEST = 0o77777777777;

export type Entry = { readonly name: string; readonly body: Buffer };

/** One entry with header and padding. */
export function formatEntry({ name, body }: Entry): Buffer {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`The name is too long for the archive: ${name}`);
  if (body.length > LARGEST) throw new Error(`The entry is too large for the archive: ${name}`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number) =>
    header.write(`${value.toString(8).padStart(digits, "0")}\0`, at, "ascii");
  header.write(name, 0, "utf8");
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(body.length, 124, 11);
  octal(0, 136, 11);
  header.write("0", 156, "ascii");
  header.write("ustar\x0000", 257, "ascii");
  header.write("        ", 148, "ascii");
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return Buffer.concat([header, body, Buffer.alloc(padding(body.length))]);
}

/** Two empty blocks close an archive. */
export const END = Buffer.alloc(2 * BLOCK);

const padding = (bytes: number) => (BLOCK - (bytes % BLOCK)) % BLOCK;

function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

export class DamagedArchive extends Error {
  override readonly name = "DamagedArchive";
}

/**
 * Reads entries one after the other.
 *
 * @throws DamagedArchive when a header is wrong or the end is missing
 */
export async function* readEntries(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = new BlockReader(source);
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const field = (from: number, bytes: number) => header.toString("utf8", from, from + bytes).replace(/[\0 ].*$/s, "");
    if (Number.parseInt(field(148, 8), 8) !== checksum(header)) throw new DamagedArchive("wrong header checksum");
    const bytes = Number.parseInt(field(124, 12), 8);
    const body = await reader.take(bytes);
    await reader.take(padding(bytes));
    yield { name: field(0, NAME_BYTES), body };
  }
}

class BlockReader {
  readonly #source: AsyncIterator<Buffer>;
  #waiting: Buffer[] = [];
  #bytes = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(bytes: number): Promise<Buffer> {
    while (this.#bytes < bytes) {
      const { value, done } = await this.#source.next();
      if (done) throw new DamagedArchive("unexpected end");
      this.#waiting.push(value);
      this.#bytes += value.length;
    }
    const all = this.#waiting.length === 1 && this.#waiting[0] ? this.#waiting[0] : Buffer.concat(this.#waiting);
    this.#waiting = [all.subarray(bytes)];
    this.#bytes = all.length - bytes;
    return all.subarray(0, bytes);
  }
}
