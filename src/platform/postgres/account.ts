import { lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Whom the server runs as. Null: ourselves. PostgreSQL refuses to run as root, so root lends it this one. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null;

const NOBODY = 65_534;

/** The account for a cluster: its owner's where there is one already, so that root can start what a user began. */
export function serverAccount(cluster: string): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

/** Hands over a file, or a folder with all it holds. */
export function giveTo(path: string, account: ServerAccount) {
  if (!account) return;
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) giveTo(join(path, entry), account);
}

/** Whether the account may pass through every folder above a path and enter it. Goes by mode bits alone. */
export function canReach(path: string, account: ServerAccount): boolean {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
