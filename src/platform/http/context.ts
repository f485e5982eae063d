import { createContext } from "react-router";
import type { Ctx } from "../ctx.ts";
import type { Counts } from "../counts/counts.ts";
import type { FileStore } from "../files/file-store.ts";
import type { renderPdf } from "../pdf/render-pdf.ts";
import type { IndexStore } from "../suche/index.ts";
import type { readForeignDocument, readForeignTable } from "../tabellen/index.ts";
import type { Tiles } from "../tiles/tiles.ts";
import type { Assets } from "./assets.ts";

/** Set by the server for every request, read by loaders and actions. */
export const ctxKey = createContext<Ctx>();

/** What pages know of the request beyond `Ctx`. */
export type RequestInfo = {
  /** Path without language prefix, with query. */
  readonly path: string;
  readonly theme: "light" | "dark" | null;
  readonly assets: Assets;
  readonly mode: "demo" | "produktion";
  /** The network the request came from, for limits only: never stored. */
  readonly network: string;
};
export const requestKey = createContext<RequestInfo>();

/** What the program opened once at its start and pages use: files on disk, child processes, search indexes, counts. */
export type Machine = {
  readonly files: FileStore;
  readonly readTable: typeof readForeignTable;
  readonly readDocument: typeof readForeignDocument;
  readonly suche: IndexStore;
  /** What readers raise, until it is written down once a minute. */
  readonly counts: Counts;
  /** In a child process, which can be killed. */
  readonly renderPdf: typeof renderPdf;
  /** Which service translates by machine; the worker asks it. */
  readonly uebersetzer: "deepl" | "libretranslate" | null;
  /** Pictures of street maps. */
  readonly tiles: Tiles;
};
export const machineKey = createContext<Machine>();
