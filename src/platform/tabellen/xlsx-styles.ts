import type { Archive } from "./archive.ts";
import { parseXml } from "./xml.ts";

/** Whether a number format of Excel shows a day or a time. Quoted words, colours and units in brackets do not count. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .split(";", 1)[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return bare !== undefined && /[ymdhst]/i.test(bare) && !/general|standard/i.test(bare);
}

function isBuiltinDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** For each cell style of the workbook: does it show a date? */
export async function readDateStyles(archive: Archive, name: string | null): Promise<readonly boolean[]> {
  if (name === null || !archive.names.has(name)) return [];
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellXfs = false;
  await parseXml(archive.read(name), {
    open: (element, attributes) => {
      if (element === "numFmt") {
        custom.set(Number(attributes["numFmtId"]), isDateFormat(attributes["formatCode"] ?? ""));
      } else if (element === "cellXfs") inCellXfs = true;
      else if (element === "xf" && inCellXfs) {
        const id = Number(attributes["numFmtId"] ?? 0);
        styles.push(custom.get(id) ?? isBuiltinDate(id));
      }
    },
    close: (element) => {
      if (element === "cellXfs") inCellXfs = false;
    },
  });
  return styles;
}

const DAY = 86_400_000;

/**
 * The day (and time, if any) of a serial number: days since 30 December 1899, or since 1 January 1904 in workbooks of
 * old Macs. Null outside the years 1900–9999 and for mere times of day.
 */
export function formatSerial(serial: number, date1904: boolean): string | null {
  const days = date1904 ? serial + 1462 : serial;
  if (!(days >= 1 && days < 2_958_466)) return null;
  // Excel counts a 29 February 1900 that did not exist.
  const minutes = Math.round((days < 60 ? days + 1 : days) * 1440);
  const iso = new Date(Date.UTC(1899, 11, 30) + (minutes / 1440) * DAY).toISOString();
  return minutes % 1440 === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}
