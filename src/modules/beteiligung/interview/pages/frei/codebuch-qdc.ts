import { NotFound } from "#src/platform/errors.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { type QdaCode, refiQdaOf } from "../../../exchange/refi-qda.ts";
import type { CodeZweig } from "../../rules/codebaum.ts";
import { viewCodes } from "../../views/codes.ts";
import type { Route } from "./+types/codebuch-qdc";

const qdaOf = ({ id, name, definition, kinder }: CodeZweig): QdaCode => ({
  id,
  name,
  beschreibung: definition,
  farbe: null,
  kodierbar: true,
  kinder: kinder.map(qdaOf),
});

/** The tree of codes for programs of qualitative analysis. */
export async function loader({ context }: Route.LoaderArgs) {
  const datei = refiQdaOf((await viewCodes(context.get(ctxKey))).map(qdaOf), "Wirkungskreis");
  if (datei === null) throw new NotFound();
  const bytes = new TextEncoder().encode(datei);
  const headers = downloadHeaders("codebuch.qdc", "application/xml; charset=utf-8", bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(bytes, { headers });
}
