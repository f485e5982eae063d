import { z } from "zod";
import { UNTERLAGEN } from "../../exchange/hsds-schema.ts";
import { type Fremdbestand, type Fremdeintrag, type Fremdkontakt, type Fremdproblem, NIEMAND } from "../rules/fremd.ts";
import { fremdtext, htmlSchema, lines, NICHTS, pathIn, splitKurz, tagOf } from "./fremdtext.ts";

/** Fields of HSDS whose text may hold HTML. */
export const HSDS_HTML = ["description", "application_process", "fees_description", "eligibility_description"];

const text = z.string().nullish();
const html = htmlSchema.nullish();

const phonesSchema = z.array(z.object({ number: text })).nullish();
const anbieterSchema = z.object({ id: text, name: z.string(), email: text, phones: phonesSchema });
const ortSchema = z.object({
  id: text,
  name: text,
  phones: phonesSchema,
  addresses: z.array(z.object({ address_1: text, city: text, postal_code: text })).nullish(),
});

const serviceSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.string(),
  description: html,
  application_process: html,
  fees_description: html,
  eligibility_description: html,
  url: text,
  assured_date: text,
  last_modified: text,
  email: text,
  phones: phonesSchema,
  organization: anbieterSchema.nullish(),
  languages: z.array(z.object({ code: text })).nullish(),
  [UNTERLAGEN]: z.array(z.object({ document: text })).nullish(),
  service_at_locations: z.array(z.object({ phones: phonesSchema, location: ortSchema.nullish() })).nullish(),
});
type Service = z.infer<typeof serviceSchema>;

const pageSchema = z.object({ contents: z.array(z.unknown()) });
const organizationSchema = anbieterSchema.extend({ services: z.array(z.unknown()) });
type Anbieter = z.infer<typeof anbieterSchema>;
const holderSchema = z.object({ service: z.unknown() });

const KURZ = 380;

/**
 * Services after HSDS 3.0 (Open Referral): a page of `/services`, one service, an organisation with its services, or a
 * list of any of these. HSDS does not say in which language its texts are; they count as German.
 */
export function readHsds(files: readonly { readonly name: string; readonly value: unknown }[]): Fremdbestand {
  const probleme: Fremdproblem[] = [];
  const eintraege = new Map<string, Fremdeintrag>();
  const kontakte = new Map<string, Fremdkontakt>();
  for (const { name, value } of files) {
    const found = findServices(value, null);
    if (found.length === 0) probleme.push({ grund: "unlesbar", wo: name });
    for (const { raw, anbieter } of found) {
      const parsed = serviceSchema.safeParse(raw);
      if (!parsed.success) {
        probleme.push({ grund: "unlesbar", wo: pathIn(name, parsed.error) });
        continue;
      }
      const service = parsed.data;
      if (service.status !== "active") probleme.push({ grund: "nicht-aktiv", wo: service.name });
      else if (eintraege.has(service.id)) probleme.push({ grund: "doppelt", wo: service.name });
      else {
        const own = [anbieterOf(service, service.organization ?? anbieter), ortOf(service)].flatMap((one) => one ?? []);
        for (const kontakt of own) kontakte.set(`${kontakt.art} ${kontakt.schluessel}`, kontakt);
        eintraege.set(service.id, eintragOf(service, own, eintraege.size));
      }
    }
  }
  return { eintraege: [...eintraege.values()], probleme, kontakte: [...kontakte.values()] };
}

/** Who offers a service; without ways of its own it is reached by those of the service. */
function anbieterOf(service: Service, anbieter: Anbieter | null | undefined): Fremdkontakt | null {
  if (!anbieter?.name.trim()) return null;
  return {
    ...NIEMAND,
    schluessel: anbieter.id ?? anbieter.name.trim(),
    name: anbieter.name.trim(),
    telefon: (anbieter.phones ?? service.phones)?.[0]?.number ?? "",
    email: anbieter.email ?? service.email ?? "",
  };
}

function ortOf({ service_at_locations: places }: Service): Fremdkontakt | null {
  const [at] = places ?? [];
  const place = at?.location;
  const name = place?.name?.trim() ?? "";
  if (!place || !name) return null;
  const [address] = place.addresses ?? [];
  return {
    ...NIEMAND,
    art: "ort",
    schluessel: place.id ?? name,
    name,
    strasse: address?.address_1 ?? "",
    plz: address?.postal_code ?? "",
    ort: address?.city ?? "",
    telefon: (place.phones ?? at.phones)?.[0]?.number ?? "",
  };
}

function findServices(value: unknown, anbieter: Anbieter | null): { raw: unknown; anbieter: Anbieter | null }[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => findServices(one, anbieter));
  const page = pageSchema.safeParse(value);
  if (page.success) return findServices(page.data.contents, anbieter);
  const organization = organizationSchema.safeParse(value);
  if (organization.success) return findServices(organization.data.services, organization.data);
  const holder = holderSchema.safeParse(value);
  if (holder.success && holder.data.service) return findServices(holder.data.service, anbieter);
  return typeof value === "object" && value !== null && "name" in value ? [{ raw: value, anbieter }] : [];
}

function eintragOf(service: Service, kontakte: readonly Fremdkontakt[], position: number): Fremdeintrag {
  const parts = [service.description, service.application_process, service.fees_description].map(
    (one) => one ?? NICHTS,
  );
  const { kurz, rest } = splitKurz(service.description?.text ?? "", KURZ);
  const anbieter = kontakte.find(({ art }) => art === "stelle");
  const ort = kontakte.find(({ art }) => art === "ort");
  const steps = (service.application_process?.text ?? "")
    .split("\n")
    .map((line) => line.replace(/^(?:\d+[.)]|-) +/, ""));
  return {
    schluessel: service.id,
    art: "leistung",
    ueber: null,
    position,
    texte: {
      de: fremdtext({
        titel: service.name.trim(),
        kurz,
        schritte: lines(steps),
        helfende: [rest, service.eligibility_description?.text ?? ""].filter(Boolean).join("\n\n"),
        unterlagen: lines((service[UNTERLAGEN] ?? []).map((one) => one.document ?? "")),
        kosten: service.fees_description?.text ?? "",
        online: /^https?:\/\//.test(service.url ?? "") ? (service.url ?? "") : "",
        sprachen: lines((service.languages ?? []).map((one) => one.code ?? "")),
        anbieter: anbieter?.name ?? "",
        ort: ort?.name ?? "",
      }),
    },
    bilder: parts.flatMap((one) => one.bilder),
    entfernt: parts.reduce((sum, one) => sum + one.entfernt, 0),
    stand: tagOf(service.assured_date) ?? tagOf(service.last_modified),
    bezug: {
      ...(anbieter ? { anbieter: anbieter.schluessel } : {}),
      ...(ort ? { ort: ort.schluessel } : {}),
    },
  };
}
