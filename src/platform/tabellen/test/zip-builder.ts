import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly content: Buffer | string;
  /** Sizes and flags that the headers claim instead of the truth. */
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly stored?: boolean;
  /** Points the directory to the local header of this part instead of its own, which is left out. */
  readonly sharesHeaderOf?: number;
};

const FLAG_UTF8 = 0x800;

/** Builds a ZIP that may lie about everything a reader could believe. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content, { level: content.length > 5_000_000 ? 1 : 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE((part.flags ?? 0) | FLAG_UTF8, 2);
    head.writeUInt16LE(part.stored ? 0 : 8, 4);
    head.writeUInt32LE(0x00210000, 6);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.claimedSize ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const shared = part.sharesHeaderOf === undefined ? undefined : offsets[part.sharesHeaderOf];
    offsets.push(shared ?? offset);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(shared ?? offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, tail, name);
    if (shared !== undefined) continue;
    locals.push(Buffer.from("PK\x03\x04", "latin1"), head, name, packed);
    offset += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}
