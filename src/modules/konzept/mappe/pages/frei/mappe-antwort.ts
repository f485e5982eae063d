import type { Ctx } from "#src/platform/ctx.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import type { Blick } from "../../../views/massnahmen.ts";
import { exportMappe } from "../../exchange/mappe-xlsx.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook as a download, named after the county and the day. */
export async function mappeAntwort(ctx: Ctx, blick: Blick): Promise<Response> {
  const bytes = await exportMappe(ctx, blick);
  const headers = downloadHeaders(`konzept-${ctx.mandant.key}-${ctx.today}.xlsx`, XLSX, bytes.length);
  headers.set("cache-control", blick === "intern" ? "private, no-store" : "public, max-age=0, s-maxage=60");
  return new Response(bytes as BodyInit, { headers });
}
