import { CliRefusal } from "./command.ts";

/**
 * Reads or writes a file that somebody named at the console.
 *
 * @throws CliRefusal with a sentence when the file is not there or may not be touched
 */
export async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new CliRefusal(`Die Datei ${file} gibt es nicht.`, 1);
    if (code === "EACCES" || code === "EISDIR")
      throw new CliRefusal(`Die Datei ${file} kann nicht gelesen oder geschrieben werden.`, 1);
    throw error;
  }
}
