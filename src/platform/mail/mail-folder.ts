import { randomBytes } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import type { Id } from "#src/shared/id.ts";
import type { Mail } from "./mail.ts";

/** So that a demo left alone does not fill the disk. */
const KEPT = 200;
const NAME = /^[0-9]{13}-[0-9a-f]{8}$/;

const keptMailSchema = z.object({ to: z.string(), subject: z.string(), text: z.string() });
export type KeptMail = z.infer<typeof keptMailSchema> & { readonly id: string; readonly at: Date };

/** Where the mails of one county are kept: nobody sees those of another. */
export type MailPlace = { readonly dataDir: string; readonly tenant: Id<"Mandant"> };

const folderOf = ({ dataDir, tenant }: MailPlace) => join(dataDir, "mails", tenant);

/** Writes what would have been sent: the mail itself, and its text for the demo's page. */
export async function keepInFolder(place: MailPlace, message: SendMailOptions, mail: Mail): Promise<void> {
  const folder = folderOf(place);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const name = `${Date.now()}-${randomBytes(4).toString("hex")}`;
  await writeFile(join(folder, `${name}.eml`), built.message as Buffer, { mode: 0o600 });
  const { to, subject, text } = mail;
  await writeFile(join(folder, `${name}.json`), JSON.stringify({ to, subject, text }), { mode: 0o600 });
  const names = await namesIn(folder);
  for (const old of names.slice(KEPT)) {
    await rm(join(folder, `${old}.eml`), { force: true });
    await rm(join(folder, `${old}.json`), { force: true });
  }
}

/** The newest first. */
export async function listKeptMails(place: MailPlace): Promise<KeptMail[]> {
  const folder = folderOf(place);
  const found = await Promise.all((await namesIn(folder)).map((name) => readKeptMail(place, name)));
  return found.filter((mail) => mail !== null);
}

/** Null for names that are none of ours. */
export async function readKeptMail(place: MailPlace, id: string): Promise<KeptMail | null> {
  if (!NAME.test(id)) return null;
  const text = await readFile(join(folderOf(place), `${id}.json`), "utf8").catch(() => null);
  if (text === null) return null;
  return { ...keptMailSchema.parse(JSON.parse(text)), id, at: new Date(Number(id.slice(0, 13))) };
}

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => file.endsWith(".json") && NAME.test(file.slice(0, -5)))
    .map((file) => file.slice(0, -5))
    .toSorted()
    .toReversed();
}
