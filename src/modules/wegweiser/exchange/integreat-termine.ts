import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { RechtstextView } from "#src/modules/landkreis/index.ts";
import { type Datum, ZONE } from "#src/shared/datum.ts";
import { escapeXml } from "#src/shared/escape-xml.ts";
import { kalendermoment, kalendertag } from "#src/shared/kalender.ts";
import { plainText } from "#src/shared/textform.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { rruleOf } from "../veranstaltungen/rules/wiederholung.ts";
import type { TerminDaten } from "../veranstaltungen/views/termine.ts";
import { htmlOf, numberOf, type Region } from "./integreat.ts";

const text = z.string();
const reference = z.strictObject({ id: z.int().nullable(), url: z.url(), path: text });

export const eventSchema = z.strictObject({
  id: z.int(),
  url: z.url(),
  path: text,
  title: text,
  modified_gmt: text,
  last_updated: text,
  excerpt: text,
  content: text,
  available_languages: z.record(text, reference),
  thumbnail: z.null(),
  location: z.strictObject({
    id: z.int().nullable(),
    name: text.nullable(),
    address: text.nullable(),
    town: text.nullable(),
    state: z.null(),
    postcode: text.nullable(),
    region: z.null(),
    country: text.nullable(),
    latitude: z.null(),
    longitude: z.null(),
  }),
  location_path: z.null(),
  meeting_url: text.nullable(),
  event: z.strictObject({
    id: z.int(),
    start: text,
    start_date: z.iso.date(),
    start_time: text,
    end: text,
    end_date: z.iso.date(),
    end_time: text,
    all_day: z.boolean(),
    only_weekdays: z.literal(false),
    recurrence_id: z.int().nullable(),
    timezone: z.literal(ZONE),
  }),
  hash: z.null(),
  recurrence_rule: text.nullable(),
});

export const imprintSchema = z.strictObject({
  id: z.int(),
  url: z.url(),
  path: text,
  title: text,
  modified_gmt: text,
  last_updated: text,
  excerpt: text,
  content: text,
  available_languages: z.record(text, reference),
  thumbnail: z.null(),
  hash: z.null(),
});

/** A day and a time of ours as a moment with its distance from UTC, as clients read it. */
function momentOf(datum: Datum, zeit: string): string {
  return Temporal.PlainDateTime.from(`${datum}T${zeit}`).toZonedDateTime(ZONE).toString({ timeZoneName: "never" });
}

function locationOf({ ort, ortText, ortId }: TerminDaten) {
  const [postcode = "", ...town] = (ort?.ortszeile ?? "").split(" ");
  const name = [ort?.name, ortText].filter(Boolean).join(", ");
  const none = { state: null, region: null, latitude: null, longitude: null };
  if (name === "") return { id: null, name: null, address: null, town: null, postcode: null, country: null, ...none };
  return {
    id: ortId ? numberOf(ortId) : null,
    name,
    address: ort?.strasse ?? "",
    town: town.join(" "),
    postcode,
    country: "Deutschland",
    ...none,
  };
}

/**
 * Dates in the shape of `…/{region}/{language}/events/`: every occurrence by itself (`slug$day`), or with
 * `combine_recurring` each series once with its rule.
 */
export function integreatEvents(
  rows: readonly TerminDaten[],
  region: Region,
  sprache: Sprache,
  sprachen: readonly Sprache[],
  series: boolean,
): z.infer<typeof eventSchema>[] {
  const occurrences = rows.flatMap((row) =>
    series ? row.tage.slice(0, 1).map((tag) => ({ row, tag, part: row.slug })) : alleTage(row),
  );
  return occurrences.map(({ row, tag, part }) => {
    const { von, bis } = row;
    const [start, end] = [von ?? "00:00", bis ?? von ?? "23:59"];
    const rule = rruleOf(row.beginn, row.wiederholung, von !== null);
    const first =
      von === null ? `DTSTART;VALUE=DATE:${kalendertag(row.beginn)}` : `DTSTART:${kalendermoment(row.beginn, von)}`;
    const path = (code: Sprache) => `/${region.key}/${code}/events/${part}/`;
    const changed = row.updatedAt.toISOString();
    const words = [plainText(row.text), row.kosten, row.anmeldung].filter(Boolean);
    return {
      id: numberOf(row.id),
      url: `${region.origin}${path(sprache)}`,
      path: path(sprache),
      title: row.titel[sprache] ?? row.titel.de ?? "",
      modified_gmt: changed,
      last_updated: changed,
      excerpt: words.join("\n"),
      content: htmlOf([row.text, row.kosten, row.anmeldung].filter(Boolean).join("\n\n"), region.origin),
      available_languages: Object.fromEntries(
        sprachen
          .filter((code) => code !== sprache)
          .map((code) => [
            code,
            {
              id: row.titel[code] ? numberOf(row.id) : null,
              url: `${region.origin}${path(code)}`,
              path: path(code),
            },
          ]),
      ),
      thumbnail: null,
      location: locationOf(row),
      location_path: null,
      meeting_url: row.online || null,
      event: {
        id: numberOf(row.id),
        start: momentOf(tag, start),
        start_date: tag,
        start_time: `${start}:00`,
        end: momentOf(tag, end),
        end_date: tag,
        end_time: `${end}:00`,
        all_day: von === null,
        only_weekdays: false,
        recurrence_id: rule ? numberOf(row.id) : null,
        timezone: ZONE,
      },
      hash: null,
      recurrence_rule: rule ? `${first}\nRRULE:${rule}` : null,
    };
  });
}

function alleTage(row: TerminDaten) {
  const once = row.wiederholung.takt === "einmal";
  return row.tage.map((tag) => ({ row, tag, part: once ? row.slug : `${row.slug}$${tag}` }));
}

/** The Impressum in the shape of `…/imprint/`. */
export function integreatImprint(
  { text: words, stand }: RechtstextView,
  title: string,
  region: Region,
  sprache: Sprache,
): z.infer<typeof imprintSchema> {
  const path = `/${region.key}/${sprache}/disclaimer/`;
  const changed = `${stand}T00:00:00.000Z`;
  return {
    id: numberOf("2"),
    url: `${region.origin}${path}`,
    path,
    title,
    modified_gmt: changed,
    last_updated: changed,
    excerpt: words,
    content: words
      .split(/\n{2,}/)
      .map((part) => `<p>${escapeXml(part).replaceAll("\n", "<br>")}</p>`)
      .join(""),
    available_languages: {},
    thumbnail: null,
    hash: null,
  };
}
