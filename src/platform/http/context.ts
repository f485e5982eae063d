import { createContext } from "react-router";
import type { Ctx } from "../ctx.ts";
import type { FileStore } from "../files/file-store.ts";
import type { readForeignTable } from "../tabellen/index.ts";
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

/** What only the unbundled process can do: files on disk, and foreign tables read in a child process. */
export type Machine = { readonly files: FileStore; readonly readTable: typeof readForeignTable };
export const machineKey = createContext<Machine>();
