CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "beteiligung_entwuerfe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"einleitung" text DEFAULT '' NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_entwuerfe_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_entwuerfe_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_entwurf_absaetze" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"entwurf_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"anker" text NOT NULL,
	"art" text NOT NULL,
	"element_id" text NOT NULL,
	"kennung" text NOT NULL,
	"titel" text NOT NULL,
	"feld" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "beteiligung_entwurf_absaetze_tenant_id_entwurf_id_nummer_pk" PRIMARY KEY("tenant_id","entwurf_id","nummer"),
	CONSTRAINT "beteiligung_entwurf_absaetze_anker" UNIQUE("tenant_id","entwurf_id","anker")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_kommentare" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"entwurf_id" uuid NOT NULL,
	"absatz" integer NOT NULL,
	"nummer" integer NOT NULL,
	"text" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"loeschen_am" date,
	"eingegangen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"stand" text DEFAULT 'eingegangen' NOT NULL,
	"rueckweisung" text,
	"urteil" text,
	"antwort" text DEFAULT '' NOT NULL,
	"geaendert" text DEFAULT '' NOT NULL,
	"beantwortet_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "beteiligung_kommentare_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_kommentare_nummer" UNIQUE("tenant_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "gremien_amtszeiten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"funktion_id" uuid NOT NULL,
	"von" date,
	"bis" date,
	"person_name" text,
	"einwilligung_am" date,
	"name_bis" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_amtszeiten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gremien_amtszeiten_einwilligung" CHECK ("gremien_amtszeiten"."person_name" is null or ("gremien_amtszeiten"."einwilligung_am" is not null and "gremien_amtszeiten"."name_bis" is not null))
);
--> statement-breakpoint
CREATE TABLE "gremien_chronik" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"gremium_id" uuid NOT NULL,
	"am" date NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_chronik_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "gremien_funktionen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"titel_norm" text NOT NULL,
	"titel_uebersetzt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stelle_id" uuid,
	"gemeinde_id" uuid,
	"archiviert_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_funktionen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gremien_funktionen_ort" CHECK (num_nonnulls("gremien_funktionen"."stelle_id", "gremien_funktionen"."gemeinde_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "gremien_gremien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"name_uebersetzt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"slug" text NOT NULL,
	"art" text NOT NULL,
	"ebene" text NOT NULL,
	"rechte" text[] DEFAULT '{}' NOT NULL,
	"beschlussfaehig_ab" integer,
	"turnus" text DEFAULT '' NOT NULL,
	"sitzungen_oeffentlich" boolean DEFAULT false NOT NULL,
	"gegruendet_am" date,
	"anlass" text DEFAULT '' NOT NULL,
	"ziele" text[] DEFAULT '{}' NOT NULL,
	"aufgaben" text[] DEFAULT '{}' NOT NULL,
	"stand" text DEFAULT 'aktiv' NOT NULL,
	"stand_grund" text DEFAULT '' NOT NULL,
	"aufgeloest_am" date,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_gremien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gremien_gremien_slug" UNIQUE("tenant_id","slug"),
	CONSTRAINT "gremien_gremien_ende" CHECK (("gremien_gremien"."stand" = 'aufgeloest') = ("gremien_gremien"."aufgeloest_am" is not null))
);
--> statement-breakpoint
CREATE TABLE "gremien_mandate" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"slug" text NOT NULL,
	"wortlaut" text NOT NULL,
	"umfang" text DEFAULT '' NOT NULL,
	"gremium_id" uuid,
	"beschlossen_am" date NOT NULL,
	"dokument_titel" text DEFAULT '' NOT NULL,
	"dokument_adresse" text DEFAULT '' NOT NULL,
	"stelle_id" uuid,
	"fuer_gremium_id" uuid,
	"handlungsfelder" uuid[] DEFAULT '{}' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_mandate_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gremien_mandate_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "gremien_mitgliedschaften" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"gremium_id" uuid NOT NULL,
	"funktion_id" uuid,
	"stelle_id" uuid,
	"gemeinde_id" uuid,
	"rolle" text NOT NULL,
	"teilnahme" text NOT NULL,
	"zugang" text DEFAULT 'alles' NOT NULL,
	"vertritt" text DEFAULT '' NOT NULL,
	"vertretung_id" uuid,
	"von" date,
	"bis" date,
	"position" integer DEFAULT 0 NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gremien_mitgliedschaften_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gremien_mitgliedschaften_wer" CHECK (num_nonnulls("gremien_mitgliedschaften"."funktion_id", "gremien_mitgliedschaften"."stelle_id", "gremien_mitgliedschaften"."gemeinde_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "konzept_herkunft" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"blatt" text NOT NULL,
	"zeile" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_herkunft_tenant_id_massnahme_id_import_id_blatt_zeile_pk" PRIMARY KEY("tenant_id","massnahme_id","import_id","blatt","zeile")
);
--> statement-breakpoint
CREATE TABLE "konzept_import_zeilen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"blatt" text NOT NULL,
	"zeile" integer NOT NULL,
	"zellen" jsonb NOT NULL,
	CONSTRAINT "konzept_import_zeilen_tenant_id_import_id_blatt_zeile_pk" PRIMARY KEY("tenant_id","import_id","blatt","zeile")
);
--> statement-breakpoint
CREATE TABLE "konzept_importe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"dateiname" text NOT NULL,
	"sha256" text NOT NULL,
	"format" text NOT NULL,
	"lesehinweise" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"blaetter" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"blatt" text NOT NULL,
	"zuordnung" jsonb,
	"entscheidungen" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ergebnis" jsonb,
	"erstellt_von" uuid,
	"uebernommen_am" timestamp with time zone,
	"verworfen_am" timestamp with time zone,
	"loeschen_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_importe_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_adressen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"handlungsfeld_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_adressen_tenant_id_konzept_id_slug_pk" PRIMARY KEY("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_handlungsfelder" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"zusammenfassung" text DEFAULT '' NOT NULL,
	"aktuelle_situation" text DEFAULT '' NOT NULL,
	"trend" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_handlungsfelder_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_handlungsfelder_slug" UNIQUE("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_konzepte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"untertitel" text DEFAULT '' NOT NULL,
	"letzte_nummer" integer DEFAULT 0 NOT NULL,
	"letzter_bedarf" integer DEFAULT 0 NOT NULL,
	"letztes_ziel" integer DEFAULT 0 NOT NULL,
	"gemeinde_id" uuid,
	"stand" text DEFAULT 'in-arbeit' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_konzepte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_konzepte_eines" UNIQUE NULLS NOT DISTINCT("tenant_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_querschnittsthemen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"leitfrage" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_querschnittsthemen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_querschnittsthemen_slug" UNIQUE("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_zielgruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"groesse" integer,
	"groesse_hinweis" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_zielgruppen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_zielgruppen_slug" UNIQUE("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahme_gemeinden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	CONSTRAINT "konzept_massnahme_gemeinden_tenant_id_massnahme_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","massnahme_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahme_querschnittsthemen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"querschnittsthema_id" uuid NOT NULL,
	CONSTRAINT "konzept_massnahme_querschnittsthemen_tenant_id_massnahme_id_querschnittsthema_id_pk" PRIMARY KEY("tenant_id","massnahme_id","querschnittsthema_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahme_zielgruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"zielgruppe_id" uuid NOT NULL,
	CONSTRAINT "konzept_massnahme_zielgruppen_tenant_id_massnahme_id_zielgruppe_id_pk" PRIMARY KEY("tenant_id","massnahme_id","zielgruppe_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahmen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"handlungsfeld_id" uuid NOT NULL,
	"kennung" text NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"zustaendigkeit_wortlaut" text DEFAULT '' NOT NULL,
	"finanzierung_wortlaut" text DEFAULT '' NOT NULL,
	"ebene" text DEFAULT 'landkreis' NOT NULL,
	"art" text,
	"beginn" date,
	"beginn_genauigkeit" text,
	"ende" date,
	"ende_genauigkeit" text,
	"umfang" text DEFAULT 'kreisweit' NOT NULL,
	"entscheidung" text DEFAULT 'im-konzept' NOT NULL,
	"entscheidung_grund" text DEFAULT '' NOT NULL,
	"umsetzung" text,
	"einschaetzung" text,
	"einschaetzung_grund" text DEFAULT '' NOT NULL,
	"sachstand_am" date,
	"einstufung" text,
	"ohne_ziel_grund" text DEFAULT '' NOT NULL,
	"idee_von_stelle_id" uuid,
	"veroeffentlicht_am" timestamp with time zone,
	"archiviert_am" timestamp with time zone,
	"archiviert_grund" text DEFAULT '' NOT NULL,
	"suchtext" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_massnahmen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_massnahmen_kennung" UNIQUE("tenant_id","konzept_id","kennung"),
	CONSTRAINT "konzept_massnahmen_beginn" CHECK (("konzept_massnahmen"."beginn" is null) = ("konzept_massnahmen"."beginn_genauigkeit" is null)),
	CONSTRAINT "konzept_massnahmen_ende_genau" CHECK (("konzept_massnahmen"."ende" is null) = ("konzept_massnahmen"."ende_genauigkeit" is null))
);
--> statement-breakpoint
CREATE TABLE "konzept_zustaendigkeiten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"rolle" text NOT NULL,
	"art" text NOT NULL,
	"stelle_id" uuid,
	"gemeinde_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"wortlaut" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_zustaendigkeiten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_zustaendigkeiten_wer_stelle" CHECK (("konzept_zustaendigkeiten"."art" = 'stelle') = ("konzept_zustaendigkeiten"."stelle_id" is not null)),
	CONSTRAINT "konzept_zustaendigkeiten_wer_gemeinde" CHECK (("konzept_zustaendigkeiten"."art" = 'gemeinde') = ("konzept_zustaendigkeiten"."gemeinde_id" is not null)),
	CONSTRAINT "konzept_zustaendigkeiten_name" CHECK ("konzept_zustaendigkeiten"."art" in ('stelle', 'gemeinde') or "konzept_zustaendigkeiten"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarf_gemeinden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	CONSTRAINT "konzept_bedarf_gemeinden_tenant_id_bedarf_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","bedarf_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarf_querschnittsthemen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"querschnittsthema_id" uuid NOT NULL,
	CONSTRAINT "konzept_bedarf_querschnittsthemen_tenant_id_bedarf_id_querschnittsthema_id_pk" PRIMARY KEY("tenant_id","bedarf_id","querschnittsthema_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarf_zielgruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"zielgruppe_id" uuid NOT NULL,
	CONSTRAINT "konzept_bedarf_zielgruppen_tenant_id_bedarf_id_zielgruppe_id_pk" PRIMARY KEY("tenant_id","bedarf_id","zielgruppe_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarfe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"handlungsfeld_id" uuid NOT NULL,
	"kennung" text NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"stand" text DEFAULT 'vorgeschlagen' NOT NULL,
	"vorrang" text,
	"vorrang_grund" text DEFAULT '' NOT NULL,
	"vorrang_durch" text DEFAULT '' NOT NULL,
	"umfang" text DEFAULT 'kreisweit' NOT NULL,
	"empfehlungen" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"position" integer NOT NULL,
	"veroeffentlicht_am" timestamp with time zone,
	"archiviert_am" timestamp with time zone,
	"archiviert_grund" text DEFAULT '' NOT NULL,
	"suchtext" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_bedarfe_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_bedarfe_kennung" UNIQUE("tenant_id","konzept_id","kennung")
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarf_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"beleg_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_bedarf_belege_tenant_id_bedarf_id_beleg_id_pk" PRIMARY KEY("tenant_id","bedarf_id","beleg_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"art" text NOT NULL,
	"aussage" text NOT NULL,
	"quelle" text NOT NULL,
	"tag" date,
	"fundstelle" text DEFAULT '' NOT NULL,
	"adresse" text DEFAULT '' NOT NULL,
	"zahlen" jsonb,
	"freigabe" text DEFAULT 'intern' NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_belege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_bedarf_ziele" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	CONSTRAINT "konzept_bedarf_ziele_tenant_id_bedarf_id_wirkungsziel_id_pk" PRIMARY KEY("tenant_id","bedarf_id","wirkungsziel_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_indikatoren" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"art" text NOT NULL,
	"einheit" text NOT NULL,
	"nachkommastellen" integer DEFAULT 0 NOT NULL,
	"zaehler" text NOT NULL,
	"nenner" text DEFAULT '' NOT NULL,
	"quelle" text DEFAULT '' NOT NULL,
	"quelle_stelle_id" uuid,
	"turnus" text,
	"stichtag" text DEFAULT '' NOT NULL,
	"richtung" text DEFAULT 'neutral' NOT NULL,
	"methode" text DEFAULT '' NOT NULL,
	"handlungsfeld_id" uuid,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_indikatoren_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_indikatoren_slug" UNIQUE("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_wirkungsziele" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"handlungsfeld_id" uuid NOT NULL,
	"kennung" text NOT NULL,
	"aussage" text NOT NULL,
	"wirkungsebene" text,
	"ebene" text DEFAULT 'landkreis' NOT NULL,
	"zieljahr" integer,
	"ausgangslage" text DEFAULT '' NOT NULL,
	"annahmen" text DEFAULT '' NOT NULL,
	"stand" text DEFAULT 'vorgeschlagen' NOT NULL,
	"vereinbart_am" date,
	"vereinbart_durch" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"veroeffentlicht_am" timestamp with time zone,
	"archiviert_am" timestamp with time zone,
	"archiviert_grund" text DEFAULT '' NOT NULL,
	"suchtext" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_wirkungsziele_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_wirkungsziele_kennung" UNIQUE("tenant_id","konzept_id","kennung")
);
--> statement-breakpoint
CREATE TABLE "konzept_ziel_indikatoren" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"indikator_id" uuid NOT NULL,
	"zielwert" double precision,
	"zieljahr" integer,
	CONSTRAINT "konzept_ziel_indikatoren_tenant_id_wirkungsziel_id_indikator_id_pk" PRIMARY KEY("tenant_id","wirkungsziel_id","indikator_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_ziel_massnahmen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	CONSTRAINT "konzept_ziel_massnahmen_tenant_id_wirkungsziel_id_massnahme_id_pk" PRIMARY KEY("tenant_id","wirkungsziel_id","massnahme_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_ziel_querschnittsthemen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"querschnittsthema_id" uuid NOT NULL,
	CONSTRAINT "konzept_ziel_querschnittsthemen_tenant_id_wirkungsziel_id_querschnittsthema_id_pk" PRIMARY KEY("tenant_id","wirkungsziel_id","querschnittsthema_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abstammungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"von_id" uuid NOT NULL,
	"nach_id" uuid NOT NULL,
	"vorgang" text NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_abstammungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_abstammungen_kante" UNIQUE("tenant_id","art","von_id","nach_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_kapitel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"enthaelt_felder" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"veroeffentlicht_am" timestamp with time zone,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_kapitel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_kapitel_slug" UNIQUE("tenant_id","konzept_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_gemeinde_staende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	"umsetzung" text NOT NULL,
	"anzahl" double precision,
	"bemerkung" text DEFAULT '' NOT NULL,
	"tag" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_gemeinde_staende_tenant_id_massnahme_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","massnahme_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_leistungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"einheit" text DEFAULT '' NOT NULL,
	"soll" double precision,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_leistungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_sachstaende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"tag" date NOT NULL,
	"umsetzung" text NOT NULL,
	"einschaetzung" text,
	"grund" text DEFAULT '' NOT NULL,
	"bericht" text NOT NULL,
	"neuer_termin" date,
	"naechste_schritte" text DEFAULT '' NOT NULL,
	"gemeldet_von" text DEFAULT '' NOT NULL,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"berichtigt_id" uuid,
	"berichtigung_grund" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_sachstaende_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_sachstand_leistungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"sachstand_id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"ist" double precision NOT NULL,
	CONSTRAINT "konzept_sachstand_leistungen_tenant_id_sachstand_id_leistung_id_pk" PRIMARY KEY("tenant_id","sachstand_id","leistung_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_gemerkte_filter" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"liste" text NOT NULL,
	"name" text NOT NULL,
	"abfrage" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_gemerkte_filter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_gemerkte_filter_name" UNIQUE("tenant_id","benutzer_id","liste","name")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_handlungsfelder" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"handlungsfeld_id" uuid NOT NULL,
	CONSTRAINT "konzept_angebot_handlungsfelder_tenant_id_angebot_id_handlungsfeld_id_pk" PRIMARY KEY("tenant_id","angebot_id","handlungsfeld_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_zielgruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"zielgruppe_id" uuid NOT NULL,
	CONSTRAINT "konzept_angebot_zielgruppen_tenant_id_angebot_id_zielgruppe_id_pk" PRIMARY KEY("tenant_id","angebot_id","zielgruppe_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_finanzierungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"art" text NOT NULL,
	"programm_id" uuid,
	"wortlaut" text DEFAULT '' NOT NULL,
	"betrag_cent" bigint,
	"jahr" integer,
	"stellen_hundertstel" integer,
	"stand" text,
	"antrag_id" uuid,
	"geprueft" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_finanzierungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_foerderantraege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"programm_id" uuid NOT NULL,
	"antragsteller_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"stand" text DEFAULT 'beantragt' NOT NULL,
	"beantragt_cent" bigint NOT NULL,
	"bewilligt_cent" bigint,
	"eigenanteil_cent" bigint,
	"beantragt_am" date,
	"entschieden_am" date,
	"entscheidung_grund" text DEFAULT '' NOT NULL,
	"beginn" date,
	"ende" date,
	"nachweis_bis" date,
	"notiz" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_foerderantraege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_foerderantraege_entschieden" CHECK (("konzept_foerderantraege"."stand" = 'beantragt') = ("konzept_foerderantraege"."entschieden_am" is null) and ("konzept_foerderantraege"."stand" in ('beantragt', 'abgelehnt')) = ("konzept_foerderantraege"."bewilligt_cent" is null))
);
--> statement-breakpoint
CREATE TABLE "konzept_ideen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"titel" text NOT NULL,
	"idee" text NOT NULL,
	"fuer_wen" text DEFAULT '' NOT NULL,
	"wer_koennte" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"email" text,
	"einwilligung_am" date,
	"eingegangen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"stand" text DEFAULT 'eingegangen' NOT NULL,
	"kurzfassung" text DEFAULT '' NOT NULL,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"bedarf_id" uuid,
	"wirkungsziel_id" uuid,
	"aufwand" text,
	"aufwand_grund" text DEFAULT '' NOT NULL,
	"zustaendig_id" uuid,
	"von_stelle_id" uuid,
	"antwort" text DEFAULT '' NOT NULL,
	"beantwortet_am" date,
	"loeschen_am" date,
	"massnahme_id" uuid,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_ideen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_ideen_nummer" UNIQUE("tenant_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "konzept_struktur_lagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"struktur_id" uuid NOT NULL,
	"planungsregion_id" uuid NOT NULL,
	"stand" text NOT NULL,
	"bedarf_id" uuid,
	"bemerkung" text DEFAULT '' NOT NULL,
	"eingeschaetzt_am" date NOT NULL,
	CONSTRAINT "konzept_struktur_lagen_tenant_id_struktur_id_planungsregion_id_pk" PRIMARY KEY("tenant_id","struktur_id","planungsregion_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_strukturen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"name" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_strukturen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfrage_empfaenger" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"telefon" text DEFAULT '' NOT NULL,
	"sprache" text NOT NULL,
	"darf_abbestellen" boolean NOT NULL,
	"abbestellt_am" date,
	CONSTRAINT "konzept_abfrage_empfaenger_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfrage_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"zweck" text NOT NULL,
	"token_hash" text NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"abfrage_id" uuid,
	"weitergegeben_von_id" uuid,
	"gueltig_bis" date NOT NULL,
	"widerrufen_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_abfrage_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfrage_mail_fragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"mail_id" uuid NOT NULL,
	"abfrage_id" uuid NOT NULL,
	CONSTRAINT "konzept_abfrage_mail_fragen_tenant_id_mail_id_abfrage_id_pk" PRIMARY KEY("tenant_id","mail_id","abfrage_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfrage_mails" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"empfaenger_id" uuid,
	"anlass" text NOT NULL,
	"tag" date NOT NULL,
	"ergebnis" text,
	CONSTRAINT "konzept_abfrage_mails_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"runde_id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"weitergegeben_an_id" uuid,
	"angefragt" text NOT NULL,
	"stand" text DEFAULT 'offen' NOT NULL,
	"entwurf" jsonb,
	"eingereicht" jsonb,
	"eingereicht_am" timestamp with time zone,
	"grund" text DEFAULT '' NOT NULL,
	"sachstand_id" uuid,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "konzept_abfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_abfragerunden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	"faellig_am" date NOT NULL,
	"geoeffnet_am" date NOT NULL,
	"geschlossen_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_abfragerunden_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_aenderungsgruende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"element_id" uuid NOT NULL,
	"grund" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_aenderungsgruende_tenant_id_element_id_pk" PRIMARY KEY("tenant_id","element_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_fassung_elemente" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"fassung_id" uuid NOT NULL,
	"element_id" uuid NOT NULL,
	"art" text NOT NULL,
	"kennung" text NOT NULL,
	"titel" text NOT NULL,
	"inhalt" jsonb NOT NULL,
	"ort_id" uuid,
	"position" integer NOT NULL,
	"element_rev" integer NOT NULL,
	CONSTRAINT "konzept_fassung_elemente_tenant_id_fassung_id_element_id_pk" PRIMARY KEY("tenant_id","fassung_id","element_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_fassung_verbindungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"fassung_id" uuid NOT NULL,
	"art" text NOT NULL,
	"von_id" uuid NOT NULL,
	"nach_id" uuid NOT NULL,
	"grund" text NOT NULL,
	CONSTRAINT "konzept_fassung_verbindungen_tenant_id_fassung_id_art_von_id_nach_id_pk" PRIMARY KEY("tenant_id","fassung_id","art","von_id","nach_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_fassung_wege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"fassung_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"vorgang" text NOT NULL,
	"von_id" uuid NOT NULL,
	"nach_id" uuid,
	"grund" text NOT NULL,
	CONSTRAINT "konzept_fassung_wege_tenant_id_fassung_id_nummer_pk" PRIMARY KEY("tenant_id","fassung_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "konzept_fassungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"slug" text NOT NULL,
	"bezeichnung" text NOT NULL,
	"beschlossen_am" date NOT NULL,
	"gremium_id" uuid,
	"gremium" text NOT NULL,
	"beschluss" text NOT NULL,
	"vorgaenger_hash" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_fassungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_fassungen_nummer" UNIQUE("tenant_id","konzept_id","nummer"),
	CONSTRAINT "konzept_fassungen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_fruehere_fassungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"bezeichnung" text NOT NULL,
	"beschlossen_am" date NOT NULL,
	"gremium" text NOT NULL,
	"beschluss" text NOT NULL,
	"unterlage_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_fruehere_fassungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_prozess_gruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"prozess_id" uuid NOT NULL,
	"gremium_id" uuid,
	"name" text NOT NULL,
	"auftrag" text NOT NULL,
	"handlungsfeld_id" uuid,
	"mitmachen" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_prozess_gruppen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_prozesse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text NOT NULL,
	"beschlossen_am" date NOT NULL,
	"gremium_id" uuid,
	"gremium" text NOT NULL,
	"beschluss" text NOT NULL,
	"vorgaenger_id" uuid,
	"moderation" text NOT NULL,
	"begleitung" text NOT NULL,
	"hinweis" text DEFAULT '' NOT NULL,
	"hinweis_adresse" text DEFAULT '' NOT NULL,
	"hinweis_bis" date,
	"abgeschlossen_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_prozesse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_prozesse_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "konzept_prozess_schritte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"prozess_id" uuid NOT NULL,
	"art" text NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text NOT NULL,
	"wer" text NOT NULL,
	"beginn" date NOT NULL,
	"beginn_genauigkeit" text NOT NULL,
	"ende" date,
	"ende_genauigkeit" text,
	"erreicht" boolean NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_prozess_schritte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_unterlagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"prozess_id" uuid,
	"titel" text NOT NULL,
	"art" text NOT NULL,
	"datum" date NOT NULL,
	"phase_id" uuid,
	"datei_id" uuid,
	"adresse" text NOT NULL,
	"oeffentlich" boolean NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_unterlagen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorlage_beratungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"vorlage_id" uuid NOT NULL,
	"gremium_id" uuid NOT NULL,
	"rolle" text NOT NULL,
	"am" date,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"ergebnis" text,
	"ergebnis_text" text DEFAULT '' NOT NULL,
	CONSTRAINT "konzept_vorlage_beratungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorlagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"jahr" integer NOT NULL,
	"laufend" integer NOT NULL,
	"titel" text NOT NULL,
	"sachverhalt" text DEFAULT '' NOT NULL,
	"vorschlag" text DEFAULT '' NOT NULL,
	"finanzen" text DEFAULT '' NOT NULL,
	"vertraulich" text DEFAULT '' NOT NULL,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"kennungen" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mit_aenderungen" boolean DEFAULT false NOT NULL,
	"mit_tabellen" boolean DEFAULT false NOT NULL,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"eingebracht_am" date,
	"anlagen" jsonb,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_vorlagen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_vorlagen_nummer" UNIQUE("tenant_id","jahr","laufend")
);
--> statement-breakpoint
CREATE TABLE "konzept_gliederungsbeschluesse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"konzept_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"fest" boolean NOT NULL,
	"beschlossen_am" date NOT NULL,
	"gremium" text NOT NULL,
	"beschluss" text NOT NULL,
	"grund" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_gliederungsbeschluesse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_redaktion" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"element_id" uuid NOT NULL,
	"art" text NOT NULL,
	"verantwortlich" text DEFAULT '' NOT NULL,
	"faellig_am" date,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"freigegeben_durch" text DEFAULT '' NOT NULL,
	"freigegeben_am" date,
	"freigegeben_hash" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_redaktion_tenant_id_element_id_pk" PRIMARY KEY("tenant_id","element_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_auswahl_sitze" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"runde_id" uuid NOT NULL,
	"mitgliedschaft_id" uuid NOT NULL,
	"name" text NOT NULL,
	"vertretung" text,
	"benutzer_id" uuid,
	"vertretung_benutzer_id" uuid,
	"ausgeschieden_am" date,
	"position" integer NOT NULL,
	"entwurf" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"geaendert" boolean DEFAULT false NOT NULL,
	"fehlte" boolean DEFAULT false NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "konzept_auswahl_sitze_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_auswahl_sitze_einmal" UNIQUE("tenant_id","runde_id","mitgliedschaft_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_auswahl_stimmzettel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"sitz_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"weg" text NOT NULL,
	"eintraege" jsonb NOT NULL,
	"abgegeben_am" timestamp with time zone NOT NULL,
	CONSTRAINT "konzept_auswahl_stimmzettel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_auswahl_stimmzettel_nummer" UNIQUE("tenant_id","sitz_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "konzept_auswahl_vorschlaege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"runde_id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"kennung" text NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"massnahme_rev" integer NOT NULL,
	"federfuehrung" text DEFAULT '' NOT NULL,
	"mitwirkung" text[] DEFAULT '{}' NOT NULL,
	"betrag_cent" integer,
	"stellen_hundertstel" integer,
	"finanzierung_offen" boolean DEFAULT false NOT NULL,
	"einschaetzung" text,
	"einschaetzung_grund" text DEFAULT '' NOT NULL,
	"sachstand_am" date,
	"uebertrag_grund" text DEFAULT '' NOT NULL,
	"aus_grund" text DEFAULT '' NOT NULL,
	"entscheid" text,
	"entscheid_grund" text DEFAULT '' NOT NULL,
	CONSTRAINT "konzept_auswahl_vorschlaege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_auswahl_vorschlaege_einmal" UNIQUE("tenant_id","runde_id","massnahme_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_auswahlrunden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"jahr" integer NOT NULL,
	"gremium_id" uuid NOT NULL,
	"gremium" text NOT NULL,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"frist_am" date,
	"rahmen_cent" integer,
	"rahmen_stellen" integer,
	"kriterien" jsonb NOT NULL,
	"geoeffnet_am" date,
	"geschlossen_am" date,
	"beschlossen_am" date,
	"veroeffentlicht_am" date,
	"beschluss" text DEFAULT '' NOT NULL,
	"stimmen" jsonb,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_auswahlrunden_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_auswahlrunden_slug" UNIQUE("tenant_id","slug"),
	CONSTRAINT "konzept_auswahlrunden_einmal" UNIQUE("tenant_id","gremium_id","jahr")
);
--> statement-breakpoint
CREATE TABLE "landkreis_barrierefreiheit" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"vereinbarkeit" text NOT NULL,
	"methode" text NOT NULL,
	"barrieren" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"erstellt_am" date NOT NULL,
	"geprueft_am" date NOT NULL,
	"gesetz" text DEFAULT '' NOT NULL,
	"stelle_name" text DEFAULT '' NOT NULL,
	"stelle_anschrift" text DEFAULT '' NOT NULL,
	"stelle_link" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "landkreis_barrieremeldungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"text" text NOT NULL,
	"seite" text DEFAULT '' NOT NULL,
	"antwort_an" text DEFAULT '' NOT NULL,
	"eingegangen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"beantwortet_am" date,
	"loeschen_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "landkreis_barrieremeldungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "landkreis_profile" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"name" text NOT NULL,
	"kurzname" text NOT NULL,
	"verwaltungsname" text NOT NULL,
	"leitung" text DEFAULT '' NOT NULL,
	"land" text NOT NULL,
	"kreisschluessel" text NOT NULL,
	"einwohner" integer,
	"einwohner_stichtag" date,
	"auslaendische_bevoelkerung" integer,
	"motto" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"strasse" text DEFAULT '' NOT NULL,
	"plz" text DEFAULT '' NOT NULL,
	"ort" text DEFAULT '' NOT NULL,
	"postfach" text DEFAULT '' NOT NULL,
	"telefon" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"kontakt_name" text DEFAULT '' NOT NULL,
	"kontakt_telefon" text DEFAULT '' NOT NULL,
	"kontakt_email" text DEFAULT '' NOT NULL,
	"farbton" integer DEFAULT 205 NOT NULL,
	"buntheit" integer DEFAULT 62 NOT NULL,
	"papierton" integer DEFAULT 84 NOT NULL,
	"logo_datei_id" uuid,
	"sprachen" text[] NOT NULL,
	"woerter" jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "landkreis_profile_farben" CHECK ("landkreis_profile"."farbton" between 0 and 359 and "landkreis_profile"."papierton" between 0 and 359),
	CONSTRAINT "landkreis_profile_buntheit" CHECK ("landkreis_profile"."buntheit" between 0 and 90)
);
--> statement-breakpoint
CREATE TABLE "landkreis_rechtstexte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"stand" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "landkreis_rechtstexte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landkreis_rechtstexte_art" UNIQUE("tenant_id","art","locale")
);
--> statement-breakpoint
CREATE TABLE "landkreis_schnelllinks" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" jsonb NOT NULL,
	"ziel" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "landkreis_schnelllinks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "monitoring_berichte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"titel" text NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	"gemeinde_id" uuid,
	"oeffentlich" boolean NOT NULL,
	"vorwort" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "monitoring_berichte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "monitoring_berichte_gemeinde_art" CHECK (("monitoring_berichte"."art" = 'gemeinde') = ("monitoring_berichte"."gemeinde_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "monitoring_berichtsfassungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"bericht_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"art" text NOT NULL,
	"stichtag" date NOT NULL,
	"oeffentlich" boolean NOT NULL,
	"inhalt" text NOT NULL,
	"vorgaenger_hash" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "monitoring_berichtsfassungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "monitoring_berichtsfassungen_nummer" UNIQUE("tenant_id","bericht_id","nummer"),
	CONSTRAINT "monitoring_berichtsfassungen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "monitoring_berichtsveroeffentlichungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"fassung_id" uuid NOT NULL,
	"am" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "monitoring_berichtsveroeffentlichungen_tenant_id_fassung_id_pk" PRIMARY KEY("tenant_id","fassung_id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_fachstelle" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"auftrag" text DEFAULT '' NOT NULL,
	"beschlossen_von" text DEFAULT '' NOT NULL,
	"beschlossen_am" date,
	"ebenen" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"handlungsfelder" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "netzwerk_foerderprogramme" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"ebene" text NOT NULL,
	"weitere_namen" text[] DEFAULT '{}' NOT NULL,
	"geber_id" uuid,
	"laeuft_bis" date,
	"hinweis" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"archiviert_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_foerderprogramme_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_foerderprogramme_name" UNIQUE("tenant_id","name_norm")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_gemeinden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"art" text NOT NULL,
	"ags" text NOT NULL,
	"ars" text DEFAULT '' NOT NULL,
	"einwohner" integer,
	"einwohner_stichtag" date,
	"flaeche_hektar" integer,
	"planungsregion_id" uuid,
	"verwaltungsgemeinschaft_id" uuid,
	"strasse" text DEFAULT '' NOT NULL,
	"plz" text DEFAULT '' NOT NULL,
	"ort" text DEFAULT '' NOT NULL,
	"telefon" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"breite" double precision,
	"laenge" double precision,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_gemeinden_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_gemeinden_slug" UNIQUE("tenant_id","slug"),
	CONSTRAINT "netzwerk_gemeinden_ags" UNIQUE("tenant_id","ags")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_kontakte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid,
	"gemeinde_id" uuid,
	"funktionen" text[] NOT NULL,
	"person_name" text,
	"einwilligung_am" date,
	"name_bis" date,
	"telefon" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"sprechzeit" text DEFAULT '' NOT NULL,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "netzwerk_kontakte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_kontakte_wessen" CHECK (num_nonnulls("netzwerk_kontakte"."stelle_id", "netzwerk_kontakte"."gemeinde_id") = 1),
	CONSTRAINT "netzwerk_kontakte_einwilligung" CHECK ("netzwerk_kontakte"."person_name" is null or ("netzwerk_kontakte"."einwilligung_am" is not null and "netzwerk_kontakte"."name_bis" is not null))
);
--> statement-breakpoint
CREATE TABLE "netzwerk_planungsregionen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"slug" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_planungsregionen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_planungsregionen_name" UNIQUE("tenant_id","name_norm"),
	CONSTRAINT "netzwerk_planungsregionen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_stellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"name_uebersetzt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"kurzname" text DEFAULT '' NOT NULL,
	"slug" text NOT NULL,
	"art" text NOT NULL,
	"gehoert_zum_landkreis" boolean NOT NULL,
	"uebergeordnete_stelle_id" uuid,
	"gemeinde_id" uuid,
	"sphaere" text NOT NULL,
	"sektor" text DEFAULT '' NOT NULL,
	"aufgabe" text DEFAULT '' NOT NULL,
	"strasse" text DEFAULT '' NOT NULL,
	"plz" text DEFAULT '' NOT NULL,
	"ort" text DEFAULT '' NOT NULL,
	"raum" text DEFAULT '' NOT NULL,
	"telefon" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"geprueft_am" date,
	"archiviert_am" date,
	"ersetzt_durch_id" uuid,
	"suchtext" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_stellen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_stellen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_stellen_namen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"name" text NOT NULL,
	"norm" text NOT NULL,
	CONSTRAINT "netzwerk_stellen_namen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_stellen_namen_norm" UNIQUE("tenant_id","norm")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_verwaltungsgemeinschaften" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"slug" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_verwaltungsgemeinschaften_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_verwaltungsgemeinschaften_name" UNIQUE("tenant_id","name_norm"),
	CONSTRAINT "netzwerk_verwaltungsgemeinschaften_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "portal_aufgaben" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"notiz" text DEFAULT '' NOT NULL,
	"faellig_am" date,
	"fuer" text NOT NULL,
	"bezug_art" text,
	"bezug_id" uuid,
	"erledigt_am" timestamp with time zone,
	"erledigt_durch" uuid,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portal_aufgaben_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "portal_aufgaben_bezug_ganz" CHECK (("portal_aufgaben"."bezug_art" is null) = ("portal_aufgaben"."bezug_id" is null))
);
--> statement-breakpoint
CREATE TABLE "wegweiser_anlaufstellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"namen" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stelle_id" uuid,
	"gehoert_zu_id" uuid,
	"zeiten" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ausnahmen" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_anlaufstellen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_besuchshinweis_orte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"besuchshinweis_id" uuid NOT NULL,
	"anlaufstelle_id" uuid NOT NULL,
	CONSTRAINT "wegweiser_besuchshinweis_orte_tenant_id_besuchshinweis_id_anlaufstelle_id_pk" PRIMARY KEY("tenant_id","besuchshinweis_id","anlaufstelle_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_besuchshinweise" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"texte" jsonb NOT NULL,
	"wichtig" boolean DEFAULT false NOT NULL,
	"gilt_ab" date NOT NULL,
	"gilt_bis" date,
	"mit_aussenstellen" boolean DEFAULT false NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_besuchshinweise_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_feiertage" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"datum" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "wegweiser_feiertage_tenant_id_datum_pk" PRIMARY KEY("tenant_id","datum")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_lebenslagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"namen" jsonb NOT NULL,
	"zeichen" text NOT NULL,
	"position" integer NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_lebenslagen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_lebenslagen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_leistung_lagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"lebenslage_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"frist_tage" integer,
	CONSTRAINT "wegweiser_leistung_lagen_tenant_id_leistung_id_lebenslage_id_pk" PRIMARY KEY("tenant_id","leistung_id","lebenslage_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_leistung_unterlagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"unterlage_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_leistung_unterlagen_tenant_id_leistung_id_unterlage_id_pk" PRIMARY KEY("tenant_id","leistung_id","unterlage_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_leistung_verwandte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"andere_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_leistung_verwandte_tenant_id_leistung_id_andere_id_pk" PRIMARY KEY("tenant_id","leistung_id","andere_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_leistungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"kurz" text NOT NULL,
	"schritte" text[] DEFAULT '{}' NOT NULL,
	"tipp" text DEFAULT '' NOT NULL,
	"helfende" text DEFAULT '' NOT NULL,
	"kostenfrei" boolean DEFAULT false NOT NULL,
	"kosten" text DEFAULT '' NOT NULL,
	"dauer" jsonb,
	"termin" text NOT NULL,
	"online" text DEFAULT '' NOT NULL,
	"gebiet" text DEFAULT 'landkreis' NOT NULL,
	"anbieter_id" uuid,
	"anlaufstelle_id" uuid,
	"raum" text DEFAULT '' NOT NULL,
	"verantwortlich_id" uuid NOT NULL,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"risiko" text DEFAULT 'mittel' NOT NULL,
	"geprueft_am" date NOT NULL,
	"pruefen_bis" date NOT NULL,
	"textstand" integer DEFAULT 1 NOT NULL,
	"veroeffentlicht_am" date,
	"notiz" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_leistungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_leistungen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_uebersetzungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"titel" text NOT NULL,
	"kurz" text DEFAULT '' NOT NULL,
	"schritte" text[] DEFAULT '{}' NOT NULL,
	"tipp" text DEFAULT '' NOT NULL,
	"aus_textstand" integer NOT NULL,
	"methode" text NOT NULL,
	"geprueft_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_uebersetzungen_tenant_id_leistung_id_sprache_pk" PRIMARY KEY("tenant_id","leistung_id","sprache")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_unterlagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"namen" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hinweis" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_unterlagen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_unterlagen_name" UNIQUE("tenant_id","name_norm")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_zustaendigkeitsregeln" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"gemeinde_id" uuid,
	"nachname_von" text DEFAULT '' NOT NULL,
	"nachname_bis" text DEFAULT '' NOT NULL,
	"papier" text DEFAULT '' NOT NULL,
	"alter_von" integer,
	"alter_bis" integer,
	"haushalt" text DEFAULT '' NOT NULL,
	"anlaufstelle_id" uuid NOT NULL,
	"raum" text DEFAULT '' NOT NULL,
	"gilt_ab" date,
	"gilt_bis" date,
	CONSTRAINT "wegweiser_zustaendigkeitsregeln_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_regeln_nachname" CHECK (("wegweiser_zustaendigkeitsregeln"."nachname_von" = '') = ("wegweiser_zustaendigkeitsregeln"."nachname_bis" = ''))
);
--> statement-breakpoint
CREATE TABLE "zugang_benutzer" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"funktion" text NOT NULL,
	"name" text,
	"stelle_id" uuid,
	"gesperrt_am" timestamp with time zone,
	"geschlossen_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zugang_benutzer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "zugang_einladungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text,
	"funktion" text NOT NULL,
	"rollen" jsonb NOT NULL,
	"stelle_id" uuid,
	"token_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"eingeloest_am" timestamp with time zone,
	"benutzer_id" uuid,
	"widerrufen_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zugang_einladungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zugang_einladungen_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "zugang_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"zweck" text NOT NULL,
	"benutzer_id" uuid,
	"email" text,
	"token_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"eingeloest_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zugang_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zugang_links_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "zugang_oidc_anbieter" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"mfa_werte" jsonb NOT NULL,
	"aktiv" boolean DEFAULT true NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zugang_oidc_anbieter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zugang_oidc_issuer" UNIQUE("tenant_id","issuer")
);
--> statement-breakpoint
CREATE TABLE "zugang_rollen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"rolle" text NOT NULL,
	"bezug_id" uuid,
	CONSTRAINT "zugang_rollen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zugang_rollen_einmal" UNIQUE NULLS NOT DISTINCT("tenant_id","benutzer_id","rolle","bezug_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."accounts" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"account_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accounts_provider" UNIQUE("tenant_id","provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."passkeys" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now(),
	CONSTRAINT "passkeys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "passkeys_credential" UNIQUE("tenant_id","credential_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."sessions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"zweiter_faktor" boolean DEFAULT false NOT NULL,
	"gesehen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"bestaetigt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "sessions_token" UNIQUE("tenant_id","token")
);
--> statement-breakpoint
CREATE TABLE "auth"."two_factors" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone,
	CONSTRAINT "two_factors_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "two_factors_user" UNIQUE("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."users" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"gesperrt" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "users_email" UNIQUE("tenant_id","email")
);
--> statement-breakpoint
CREATE TABLE "auth"."used_codes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "used_codes_tenant_id_user_id_code_hash_pk" PRIMARY KEY("tenant_id","user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."verifications" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verifications_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "auth"."attempts" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	"overflows" integer DEFAULT 0 NOT NULL,
	"blocked_until" timestamp with time zone,
	CONSTRAINT "attempts_tenant_id_key_pk" PRIMARY KEY("tenant_id","key")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_angebot_regionen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"planungsregion_id" uuid NOT NULL,
	CONSTRAINT "netzwerk_angebot_regionen_tenant_id_angebot_id_planungsregion_id_pk" PRIMARY KEY("tenant_id","angebot_id","planungsregion_id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_angebote" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"beschreibung" text DEFAULT '' NOT NULL,
	"erreichte_im_jahr" integer,
	"finanzierung" text DEFAULT '' NOT NULL,
	"finanziert_bis" date,
	"kinderbetreuung" boolean DEFAULT false NOT NULL,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"bestaetigt_am" date,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"archiviert_am" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_angebote_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_orte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_norm" text NOT NULL,
	"art" text NOT NULL,
	"gemeinde_id" uuid,
	"strasse" text DEFAULT '' NOT NULL,
	"plz" text DEFAULT '' NOT NULL,
	"ort" text DEFAULT '' NOT NULL,
	"breite" double precision,
	"laenge" double precision,
	"barrierefrei" text DEFAULT 'unbekannt' NOT NULL,
	"zugang" text DEFAULT '' NOT NULL,
	"haltestelle" text DEFAULT '' NOT NULL,
	"gehminuten" integer,
	"oeffentlich" boolean DEFAULT true NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netzwerk_orte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netzwerk_orte_name" UNIQUE("tenant_id","name_norm")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_stelle_orte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"ort_id" uuid NOT NULL,
	CONSTRAINT "netzwerk_stelle_orte_tenant_id_stelle_id_ort_id_pk" PRIMARY KEY("tenant_id","stelle_id","ort_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_adresspruefungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"adresse" text NOT NULL,
	"geprueft_am" date NOT NULL,
	"fehler_tage" integer NOT NULL,
	CONSTRAINT "wegweiser_adresspruefungen_tenant_id_adresse_pk" PRIMARY KEY("tenant_id","adresse")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_pflege_antworten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"art" text NOT NULL,
	"nachricht" text DEFAULT '' NOT NULL,
	"am" date NOT NULL,
	"erledigt_am" date,
	CONSTRAINT "wegweiser_pflege_antworten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_pflege_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"stelle_id" uuid NOT NULL,
	"gueltig_bis" date NOT NULL,
	"widerrufen_am" date,
	CONSTRAINT "wegweiser_pflege_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_pflege_links_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_pflege_mails" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid,
	"tag" date NOT NULL,
	"ergebnis" text,
	CONSTRAINT "wegweiser_pflege_mails_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_rueckmeldungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"leistung_id" uuid,
	"sprache" text NOT NULL,
	"nachricht" text NOT NULL,
	"email" text,
	"einwilligung_am" date,
	"eingegangen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"stand" text DEFAULT 'neu' NOT NULL,
	"antwort" text DEFAULT '' NOT NULL,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"erledigt_am" date,
	"loeschen_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_rueckmeldungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_signale" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"art" text NOT NULL,
	"schluessel" text NOT NULL,
	"sprache" text NOT NULL,
	"tag" date NOT NULL,
	"anzahl" integer NOT NULL,
	CONSTRAINT "wegweiser_signale_tenant_id_art_schluessel_sprache_tag_pk" PRIMARY KEY("tenant_id","art","schluessel","sprache","tag"),
	CONSTRAINT "wegweiser_signale_anzahl" CHECK ("wegweiser_signale"."anzahl" > 0)
);
--> statement-breakpoint
CREATE TABLE "platform_audit_changes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "platform_audit_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_audit_events" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "platform_audit_events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_auftraege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_auftraege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_dateien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "platform_dateien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_erzeugnisse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content_key" text NOT NULL,
	"progress_percent" integer DEFAULT 0 NOT NULL,
	"stage" text DEFAULT 'wartet' NOT NULL,
	"datei_id" uuid,
	"failed_reason" text,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "platform_erzeugnisse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_mail_log" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"address_hash" text NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"result" text NOT NULL,
	CONSTRAINT "platform_mail_log_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_mails" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"html" text,
	"list_unsubscribe" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failed_at" timestamp with time zone,
	CONSTRAINT "platform_mails_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_mandant_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"haupt" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_mandanten" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"key" text NOT NULL,
	"art" text DEFAULT 'kreis' NOT NULL,
	"gesperrt_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_mandanten_key" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "beteiligung_entwuerfe" ADD CONSTRAINT "beteiligung_entwuerfe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_entwurf_absaetze" ADD CONSTRAINT "beteiligung_entwurf_absaetze_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_entwurf_absaetze" ADD CONSTRAINT "beteiligung_entwurf_absaetze_entwurf" FOREIGN KEY ("tenant_id","entwurf_id") REFERENCES "public"."beteiligung_entwuerfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_kommentare" ADD CONSTRAINT "beteiligung_kommentare_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_kommentare" ADD CONSTRAINT "beteiligung_kommentare_absatz" FOREIGN KEY ("tenant_id","entwurf_id","absatz") REFERENCES "public"."beteiligung_entwurf_absaetze"("tenant_id","entwurf_id","nummer") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_amtszeiten" ADD CONSTRAINT "gremien_amtszeiten_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_amtszeiten" ADD CONSTRAINT "gremien_amtszeiten_funktion_fk" FOREIGN KEY ("tenant_id","funktion_id") REFERENCES "public"."gremien_funktionen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_chronik" ADD CONSTRAINT "gremien_chronik_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_chronik" ADD CONSTRAINT "gremien_chronik_gremium_fk" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_funktionen" ADD CONSTRAINT "gremien_funktionen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_funktionen" ADD CONSTRAINT "gremien_funktionen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_funktionen" ADD CONSTRAINT "gremien_funktionen_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_gremien" ADD CONSTRAINT "gremien_gremien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_gremium_fk" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_fuer_fk" FOREIGN KEY ("tenant_id","fuer_gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_gremium_fk" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_funktion_fk" FOREIGN KEY ("tenant_id","funktion_id") REFERENCES "public"."gremien_funktionen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gremien_mitgliedschaften" ADD CONSTRAINT "gremien_mitgliedschaften_vertretung_fk" FOREIGN KEY ("tenant_id","vertretung_id") REFERENCES "public"."gremien_funktionen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_herkunft" ADD CONSTRAINT "konzept_herkunft_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_herkunft" ADD CONSTRAINT "konzept_herkunft_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_herkunft" ADD CONSTRAINT "konzept_herkunft_import" FOREIGN KEY ("tenant_id","import_id") REFERENCES "public"."konzept_importe"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_import_zeilen" ADD CONSTRAINT "konzept_import_zeilen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_import_zeilen" ADD CONSTRAINT "konzept_import_zeilen_import" FOREIGN KEY ("tenant_id","import_id") REFERENCES "public"."konzept_importe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_importe" ADD CONSTRAINT "konzept_importe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_importe" ADD CONSTRAINT "konzept_importe_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_adressen" ADD CONSTRAINT "konzept_adressen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_adressen" ADD CONSTRAINT "konzept_adressen_handlungsfeld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_handlungsfelder" ADD CONSTRAINT "konzept_handlungsfelder_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_handlungsfelder" ADD CONSTRAINT "konzept_handlungsfelder_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_konzepte" ADD CONSTRAINT "konzept_konzepte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_konzepte" ADD CONSTRAINT "konzept_konzepte_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_querschnittsthemen" ADD CONSTRAINT "konzept_querschnittsthemen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_querschnittsthemen" ADD CONSTRAINT "konzept_querschnittsthemen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zielgruppen" ADD CONSTRAINT "konzept_zielgruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zielgruppen" ADD CONSTRAINT "konzept_zielgruppen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_gemeinden" ADD CONSTRAINT "konzept_massnahme_gemeinden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_gemeinden" ADD CONSTRAINT "konzept_massnahme_gemeinden_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_gemeinden" ADD CONSTRAINT "konzept_massnahme_gemeinden_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_querschnittsthemen" ADD CONSTRAINT "konzept_massnahme_querschnittsthemen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_querschnittsthemen" ADD CONSTRAINT "konzept_massnahme_querschnittsthemen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_querschnittsthemen" ADD CONSTRAINT "konzept_massnahme_querschnittsthemen_thema" FOREIGN KEY ("tenant_id","querschnittsthema_id") REFERENCES "public"."konzept_querschnittsthemen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_zielgruppen" ADD CONSTRAINT "konzept_massnahme_zielgruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_zielgruppen" ADD CONSTRAINT "konzept_massnahme_zielgruppen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_zielgruppen" ADD CONSTRAINT "konzept_massnahme_zielgruppen_zielgruppe" FOREIGN KEY ("tenant_id","zielgruppe_id") REFERENCES "public"."konzept_zielgruppen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahmen" ADD CONSTRAINT "konzept_massnahmen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahmen" ADD CONSTRAINT "konzept_massnahmen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahmen" ADD CONSTRAINT "konzept_massnahmen_handlungsfeld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahmen" ADD CONSTRAINT "konzept_massnahmen_idee_von" FOREIGN KEY ("tenant_id","idee_von_stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zustaendigkeiten" ADD CONSTRAINT "konzept_zustaendigkeiten_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zustaendigkeiten" ADD CONSTRAINT "konzept_zustaendigkeiten_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zustaendigkeiten" ADD CONSTRAINT "konzept_zustaendigkeiten_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_zustaendigkeiten" ADD CONSTRAINT "konzept_zustaendigkeiten_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_gemeinden" ADD CONSTRAINT "konzept_bedarf_gemeinden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_gemeinden" ADD CONSTRAINT "konzept_bedarf_gemeinden_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_gemeinden" ADD CONSTRAINT "konzept_bedarf_gemeinden_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_querschnittsthemen" ADD CONSTRAINT "konzept_bedarf_querschnittsthemen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_querschnittsthemen" ADD CONSTRAINT "konzept_bedarf_querschnittsthemen_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_querschnittsthemen" ADD CONSTRAINT "konzept_bedarf_querschnittsthemen_thema" FOREIGN KEY ("tenant_id","querschnittsthema_id") REFERENCES "public"."konzept_querschnittsthemen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_zielgruppen" ADD CONSTRAINT "konzept_bedarf_zielgruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_zielgruppen" ADD CONSTRAINT "konzept_bedarf_zielgruppen_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_zielgruppen" ADD CONSTRAINT "konzept_bedarf_zielgruppen_zielgruppe" FOREIGN KEY ("tenant_id","zielgruppe_id") REFERENCES "public"."konzept_zielgruppen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarfe" ADD CONSTRAINT "konzept_bedarfe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarfe" ADD CONSTRAINT "konzept_bedarfe_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarfe" ADD CONSTRAINT "konzept_bedarfe_handlungsfeld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_belege" ADD CONSTRAINT "konzept_bedarf_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_belege" ADD CONSTRAINT "konzept_bedarf_belege_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_belege" ADD CONSTRAINT "konzept_bedarf_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD CONSTRAINT "konzept_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD CONSTRAINT "konzept_belege_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_ziele" ADD CONSTRAINT "konzept_bedarf_ziele_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_ziele" ADD CONSTRAINT "konzept_bedarf_ziele_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_bedarf_ziele" ADD CONSTRAINT "konzept_bedarf_ziele_ziel" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_indikatoren" ADD CONSTRAINT "konzept_indikatoren_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_indikatoren" ADD CONSTRAINT "konzept_indikatoren_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_indikatoren" ADD CONSTRAINT "konzept_indikatoren_handlungsfeld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_indikatoren" ADD CONSTRAINT "konzept_indikatoren_stelle" FOREIGN KEY ("tenant_id","quelle_stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_wirkungsziele" ADD CONSTRAINT "konzept_wirkungsziele_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_wirkungsziele" ADD CONSTRAINT "konzept_wirkungsziele_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_wirkungsziele" ADD CONSTRAINT "konzept_wirkungsziele_handlungsfeld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_indikatoren" ADD CONSTRAINT "konzept_ziel_indikatoren_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_indikatoren" ADD CONSTRAINT "konzept_ziel_indikatoren_ziel" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_indikatoren" ADD CONSTRAINT "konzept_ziel_indikatoren_indikator" FOREIGN KEY ("tenant_id","indikator_id") REFERENCES "public"."konzept_indikatoren"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_massnahmen" ADD CONSTRAINT "konzept_ziel_massnahmen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_massnahmen" ADD CONSTRAINT "konzept_ziel_massnahmen_ziel" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_massnahmen" ADD CONSTRAINT "konzept_ziel_massnahmen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_querschnittsthemen" ADD CONSTRAINT "konzept_ziel_querschnittsthemen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_querschnittsthemen" ADD CONSTRAINT "konzept_ziel_querschnittsthemen_ziel" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_querschnittsthemen" ADD CONSTRAINT "konzept_ziel_querschnittsthemen_thema" FOREIGN KEY ("tenant_id","querschnittsthema_id") REFERENCES "public"."konzept_querschnittsthemen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abstammungen" ADD CONSTRAINT "konzept_abstammungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_kapitel" ADD CONSTRAINT "konzept_kapitel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_kapitel" ADD CONSTRAINT "konzept_kapitel_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gemeinde_staende" ADD CONSTRAINT "konzept_gemeinde_staende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gemeinde_staende" ADD CONSTRAINT "konzept_gemeinde_staende_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gemeinde_staende" ADD CONSTRAINT "konzept_gemeinde_staende_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_leistungen" ADD CONSTRAINT "konzept_leistungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_leistungen" ADD CONSTRAINT "konzept_leistungen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstaende" ADD CONSTRAINT "konzept_sachstaende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstaende" ADD CONSTRAINT "konzept_sachstaende_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstaende" ADD CONSTRAINT "konzept_sachstaende_berichtigt" FOREIGN KEY ("tenant_id","berichtigt_id") REFERENCES "public"."konzept_sachstaende"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstand_leistungen" ADD CONSTRAINT "konzept_sachstand_leistungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstand_leistungen" ADD CONSTRAINT "konzept_sachstand_leistungen_sachstand" FOREIGN KEY ("tenant_id","sachstand_id") REFERENCES "public"."konzept_sachstaende"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_sachstand_leistungen" ADD CONSTRAINT "konzept_sachstand_leistungen_leistung" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."konzept_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gemerkte_filter" ADD CONSTRAINT "konzept_gemerkte_filter_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gemerkte_filter" ADD CONSTRAINT "konzept_gemerkte_filter_benutzer" FOREIGN KEY ("tenant_id","benutzer_id") REFERENCES "public"."zugang_benutzer"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_handlungsfelder" ADD CONSTRAINT "konzept_angebot_handlungsfelder_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_handlungsfelder" ADD CONSTRAINT "konzept_angebot_handlungsfelder_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_handlungsfelder" ADD CONSTRAINT "konzept_angebot_handlungsfelder_feld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_zielgruppen" ADD CONSTRAINT "konzept_angebot_zielgruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_zielgruppen" ADD CONSTRAINT "konzept_angebot_zielgruppen_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_zielgruppen" ADD CONSTRAINT "konzept_angebot_zielgruppen_gruppe" FOREIGN KEY ("tenant_id","zielgruppe_id") REFERENCES "public"."konzept_zielgruppen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_finanzierungen" ADD CONSTRAINT "konzept_finanzierungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_finanzierungen" ADD CONSTRAINT "konzept_finanzierungen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_finanzierungen" ADD CONSTRAINT "konzept_finanzierungen_programm" FOREIGN KEY ("tenant_id","programm_id") REFERENCES "public"."netzwerk_foerderprogramme"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_finanzierungen" ADD CONSTRAINT "konzept_finanzierungen_antrag" FOREIGN KEY ("tenant_id","antrag_id") REFERENCES "public"."konzept_foerderantraege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_foerderantraege" ADD CONSTRAINT "konzept_foerderantraege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_foerderantraege" ADD CONSTRAINT "konzept_foerderantraege_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_foerderantraege" ADD CONSTRAINT "konzept_foerderantraege_programm" FOREIGN KEY ("tenant_id","programm_id") REFERENCES "public"."netzwerk_foerderprogramme"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_foerderantraege" ADD CONSTRAINT "konzept_foerderantraege_antragsteller" FOREIGN KEY ("tenant_id","antragsteller_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_ziel" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_zustaendig" FOREIGN KEY ("tenant_id","zustaendig_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_von_stelle" FOREIGN KEY ("tenant_id","von_stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD CONSTRAINT "konzept_ideen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_struktur_lagen" ADD CONSTRAINT "konzept_struktur_lagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_struktur_lagen" ADD CONSTRAINT "konzept_struktur_lagen_struktur" FOREIGN KEY ("tenant_id","struktur_id") REFERENCES "public"."konzept_strukturen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_struktur_lagen" ADD CONSTRAINT "konzept_struktur_lagen_region" FOREIGN KEY ("tenant_id","planungsregion_id") REFERENCES "public"."netzwerk_planungsregionen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_struktur_lagen" ADD CONSTRAINT "konzept_struktur_lagen_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_strukturen" ADD CONSTRAINT "konzept_strukturen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_strukturen" ADD CONSTRAINT "konzept_strukturen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_empfaenger" ADD CONSTRAINT "konzept_abfrage_empfaenger_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_links" ADD CONSTRAINT "konzept_abfrage_links_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_links" ADD CONSTRAINT "konzept_abfrage_links_empfaenger_fk" FOREIGN KEY ("tenant_id","empfaenger_id") REFERENCES "public"."konzept_abfrage_empfaenger"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_links" ADD CONSTRAINT "konzept_abfrage_links_abfrage_fk" FOREIGN KEY ("tenant_id","abfrage_id") REFERENCES "public"."konzept_abfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_links" ADD CONSTRAINT "konzept_abfrage_links_von_fk" FOREIGN KEY ("tenant_id","weitergegeben_von_id") REFERENCES "public"."konzept_abfrage_empfaenger"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_mail_fragen" ADD CONSTRAINT "konzept_abfrage_mail_fragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_mail_fragen" ADD CONSTRAINT "konzept_abfrage_mail_fragen_mail" FOREIGN KEY ("tenant_id","mail_id") REFERENCES "public"."konzept_abfrage_mails"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_mail_fragen" ADD CONSTRAINT "konzept_abfrage_mail_fragen_abfrage_fk" FOREIGN KEY ("tenant_id","abfrage_id") REFERENCES "public"."konzept_abfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_mails" ADD CONSTRAINT "konzept_abfrage_mails_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfrage_mails" ADD CONSTRAINT "konzept_abfrage_mails_empfaenger_fk" FOREIGN KEY ("tenant_id","empfaenger_id") REFERENCES "public"."konzept_abfrage_empfaenger"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_runde" FOREIGN KEY ("tenant_id","runde_id") REFERENCES "public"."konzept_abfragerunden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_massnahme_fk" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_empfaenger_fk" FOREIGN KEY ("tenant_id","empfaenger_id") REFERENCES "public"."konzept_abfrage_empfaenger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_weitergegeben_fk" FOREIGN KEY ("tenant_id","weitergegeben_an_id") REFERENCES "public"."konzept_abfrage_empfaenger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragen" ADD CONSTRAINT "konzept_abfragen_sachstand_fk" FOREIGN KEY ("tenant_id","sachstand_id") REFERENCES "public"."konzept_sachstaende"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_abfragerunden" ADD CONSTRAINT "konzept_abfragerunden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_aenderungsgruende" ADD CONSTRAINT "konzept_aenderungsgruende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_elemente" ADD CONSTRAINT "konzept_fassung_elemente_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_elemente" ADD CONSTRAINT "konzept_fassung_elemente_fassung" FOREIGN KEY ("tenant_id","fassung_id") REFERENCES "public"."konzept_fassungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" ADD CONSTRAINT "konzept_fassung_verbindungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" ADD CONSTRAINT "konzept_fassung_verbindungen_fassung" FOREIGN KEY ("tenant_id","fassung_id") REFERENCES "public"."konzept_fassungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_wege" ADD CONSTRAINT "konzept_fassung_wege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassung_wege" ADD CONSTRAINT "konzept_fassung_wege_fassung" FOREIGN KEY ("tenant_id","fassung_id") REFERENCES "public"."konzept_fassungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD CONSTRAINT "konzept_fassungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD CONSTRAINT "konzept_fassungen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD CONSTRAINT "konzept_fassungen_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fruehere_fassungen" ADD CONSTRAINT "konzept_fruehere_fassungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fruehere_fassungen" ADD CONSTRAINT "konzept_fruehere_fassungen_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_fruehere_fassungen" ADD CONSTRAINT "konzept_fruehere_fassungen_unterlage" FOREIGN KEY ("tenant_id","unterlage_id") REFERENCES "public"."konzept_unterlagen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_gruppen" ADD CONSTRAINT "konzept_prozess_gruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_gruppen" ADD CONSTRAINT "konzept_prozess_gruppen_prozess" FOREIGN KEY ("tenant_id","prozess_id") REFERENCES "public"."konzept_prozesse"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_gruppen" ADD CONSTRAINT "konzept_prozess_gruppen_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_gruppen" ADD CONSTRAINT "konzept_prozess_gruppen_feld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozesse" ADD CONSTRAINT "konzept_prozesse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozesse" ADD CONSTRAINT "konzept_prozesse_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozesse" ADD CONSTRAINT "konzept_prozesse_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozesse" ADD CONSTRAINT "konzept_prozesse_vorgaenger" FOREIGN KEY ("tenant_id","vorgaenger_id") REFERENCES "public"."konzept_fassungen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_schritte" ADD CONSTRAINT "konzept_prozess_schritte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_prozess_schritte" ADD CONSTRAINT "konzept_prozess_schritte_prozess" FOREIGN KEY ("tenant_id","prozess_id") REFERENCES "public"."konzept_prozesse"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_unterlagen" ADD CONSTRAINT "konzept_unterlagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_unterlagen" ADD CONSTRAINT "konzept_unterlagen_prozess" FOREIGN KEY ("tenant_id","prozess_id") REFERENCES "public"."konzept_prozesse"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_unterlagen" ADD CONSTRAINT "konzept_unterlagen_phase" FOREIGN KEY ("tenant_id","phase_id") REFERENCES "public"."konzept_prozess_schritte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_unterlagen" ADD CONSTRAINT "konzept_unterlagen_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_beratungen" ADD CONSTRAINT "konzept_vorlage_beratungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_beratungen" ADD CONSTRAINT "konzept_vorlage_beratungen_vorlage" FOREIGN KEY ("tenant_id","vorlage_id") REFERENCES "public"."konzept_vorlagen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_beratungen" ADD CONSTRAINT "konzept_vorlage_beratungen_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlagen" ADD CONSTRAINT "konzept_vorlagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gliederungsbeschluesse" ADD CONSTRAINT "konzept_gliederungsbeschluesse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_gliederungsbeschluesse" ADD CONSTRAINT "konzept_gliederungsbeschluesse_konzept" FOREIGN KEY ("tenant_id","konzept_id") REFERENCES "public"."konzept_konzepte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_redaktion" ADD CONSTRAINT "konzept_redaktion_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_sitze" ADD CONSTRAINT "konzept_auswahl_sitze_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_sitze" ADD CONSTRAINT "konzept_auswahl_sitze_runde" FOREIGN KEY ("tenant_id","runde_id") REFERENCES "public"."konzept_auswahlrunden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_stimmzettel" ADD CONSTRAINT "konzept_auswahl_stimmzettel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_stimmzettel" ADD CONSTRAINT "konzept_auswahl_stimmzettel_sitz" FOREIGN KEY ("tenant_id","sitz_id") REFERENCES "public"."konzept_auswahl_sitze"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_vorschlaege" ADD CONSTRAINT "konzept_auswahl_vorschlaege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_vorschlaege" ADD CONSTRAINT "konzept_auswahl_vorschlaege_runde" FOREIGN KEY ("tenant_id","runde_id") REFERENCES "public"."konzept_auswahlrunden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_vorschlaege" ADD CONSTRAINT "konzept_auswahl_vorschlaege_massnahme_fk" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahlrunden" ADD CONSTRAINT "konzept_auswahlrunden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_auswahlrunden" ADD CONSTRAINT "konzept_auswahlrunden_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_barrierefreiheit" ADD CONSTRAINT "landkreis_barrierefreiheit_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_barrieremeldungen" ADD CONSTRAINT "landkreis_barrieremeldungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_profile" ADD CONSTRAINT "landkreis_profile_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_profile" ADD CONSTRAINT "landkreis_profile_logo" FOREIGN KEY ("tenant_id","logo_datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_rechtstexte" ADD CONSTRAINT "landkreis_rechtstexte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landkreis_schnelllinks" ADD CONSTRAINT "landkreis_schnelllinks_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichte" ADD CONSTRAINT "monitoring_berichte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichte" ADD CONSTRAINT "monitoring_berichte_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichtsfassungen" ADD CONSTRAINT "monitoring_berichtsfassungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichtsfassungen" ADD CONSTRAINT "monitoring_berichtsfassungen_bericht_fk" FOREIGN KEY ("tenant_id","bericht_id") REFERENCES "public"."monitoring_berichte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichtsveroeffentlichungen" ADD CONSTRAINT "monitoring_berichtsveroeffentlichungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_berichtsveroeffentlichungen" ADD CONSTRAINT "monitoring_berichtsveroeffentlichungen_fassung_fk" FOREIGN KEY ("tenant_id","fassung_id") REFERENCES "public"."monitoring_berichtsfassungen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_fachstelle" ADD CONSTRAINT "netzwerk_fachstelle_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_fachstelle" ADD CONSTRAINT "netzwerk_fachstelle_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_foerderprogramme" ADD CONSTRAINT "netzwerk_foerderprogramme_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_foerderprogramme" ADD CONSTRAINT "netzwerk_foerderprogramme_geber_fk" FOREIGN KEY ("tenant_id","geber_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinden" ADD CONSTRAINT "netzwerk_gemeinden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinden" ADD CONSTRAINT "netzwerk_gemeinden_planungsregion_fk" FOREIGN KEY ("tenant_id","planungsregion_id") REFERENCES "public"."netzwerk_planungsregionen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinden" ADD CONSTRAINT "netzwerk_gemeinden_verwaltungsgemeinschaft_fk" FOREIGN KEY ("tenant_id","verwaltungsgemeinschaft_id") REFERENCES "public"."netzwerk_verwaltungsgemeinschaften"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_kontakte" ADD CONSTRAINT "netzwerk_kontakte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_kontakte" ADD CONSTRAINT "netzwerk_kontakte_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_kontakte" ADD CONSTRAINT "netzwerk_kontakte_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_planungsregionen" ADD CONSTRAINT "netzwerk_planungsregionen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen" ADD CONSTRAINT "netzwerk_stellen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen" ADD CONSTRAINT "netzwerk_stellen_ueber_fk" FOREIGN KEY ("tenant_id","uebergeordnete_stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen" ADD CONSTRAINT "netzwerk_stellen_ersetzt_fk" FOREIGN KEY ("tenant_id","ersetzt_durch_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen" ADD CONSTRAINT "netzwerk_stellen_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen_namen" ADD CONSTRAINT "netzwerk_stellen_namen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stellen_namen" ADD CONSTRAINT "netzwerk_stellen_namen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_verwaltungsgemeinschaften" ADD CONSTRAINT "netzwerk_verwaltungsgemeinschaften_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_aufgaben" ADD CONSTRAINT "portal_aufgaben_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_aufgaben" ADD CONSTRAINT "portal_aufgaben_erledigt_durch_benutzer" FOREIGN KEY ("tenant_id","erledigt_durch") REFERENCES "public"."zugang_benutzer"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_anlaufstellen" ADD CONSTRAINT "wegweiser_anlaufstellen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_anlaufstellen" ADD CONSTRAINT "wegweiser_anlaufstellen_ort_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."netzwerk_orte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_anlaufstellen" ADD CONSTRAINT "wegweiser_anlaufstellen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_anlaufstellen" ADD CONSTRAINT "wegweiser_anlaufstellen_haus_fk" FOREIGN KEY ("tenant_id","gehoert_zu_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_besuchshinweis_orte" ADD CONSTRAINT "wegweiser_besuchshinweis_orte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_besuchshinweis_orte" ADD CONSTRAINT "wegweiser_besuchshinweis_orte_hinweis_fk" FOREIGN KEY ("tenant_id","besuchshinweis_id") REFERENCES "public"."wegweiser_besuchshinweise"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_besuchshinweis_orte" ADD CONSTRAINT "wegweiser_besuchshinweis_orte_anlaufstelle_fk" FOREIGN KEY ("tenant_id","anlaufstelle_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_besuchshinweise" ADD CONSTRAINT "wegweiser_besuchshinweise_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_feiertage" ADD CONSTRAINT "wegweiser_feiertage_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_lebenslagen" ADD CONSTRAINT "wegweiser_lebenslagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_lagen" ADD CONSTRAINT "wegweiser_leistung_lagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_lagen" ADD CONSTRAINT "wegweiser_leistung_lagen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_lagen" ADD CONSTRAINT "wegweiser_leistung_lagen_lage_fk" FOREIGN KEY ("tenant_id","lebenslage_id") REFERENCES "public"."wegweiser_lebenslagen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_unterlagen" ADD CONSTRAINT "wegweiser_leistung_unterlagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_unterlagen" ADD CONSTRAINT "wegweiser_leistung_unterlagen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_unterlagen" ADD CONSTRAINT "wegweiser_leistung_unterlagen_unterlage_fk" FOREIGN KEY ("tenant_id","unterlage_id") REFERENCES "public"."wegweiser_unterlagen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_verwandte" ADD CONSTRAINT "wegweiser_leistung_verwandte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_verwandte" ADD CONSTRAINT "wegweiser_leistung_verwandte_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistung_verwandte" ADD CONSTRAINT "wegweiser_leistung_verwandte_andere_fk" FOREIGN KEY ("tenant_id","andere_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistungen" ADD CONSTRAINT "wegweiser_leistungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistungen" ADD CONSTRAINT "wegweiser_leistungen_anbieter_fk" FOREIGN KEY ("tenant_id","anbieter_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistungen" ADD CONSTRAINT "wegweiser_leistungen_verantwortlich_fk" FOREIGN KEY ("tenant_id","verantwortlich_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leistungen" ADD CONSTRAINT "wegweiser_leistungen_anlaufstelle_fk" FOREIGN KEY ("tenant_id","anlaufstelle_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzungen" ADD CONSTRAINT "wegweiser_uebersetzungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzungen" ADD CONSTRAINT "wegweiser_uebersetzungen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_unterlagen" ADD CONSTRAINT "wegweiser_unterlagen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_zustaendigkeitsregeln" ADD CONSTRAINT "wegweiser_zustaendigkeitsregeln_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_zustaendigkeitsregeln" ADD CONSTRAINT "wegweiser_regeln_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_zustaendigkeitsregeln" ADD CONSTRAINT "wegweiser_regeln_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_zustaendigkeitsregeln" ADD CONSTRAINT "wegweiser_regeln_anlaufstelle_fk" FOREIGN KEY ("tenant_id","anlaufstelle_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugang_benutzer" ADD CONSTRAINT "zugang_benutzer_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugang_einladungen" ADD CONSTRAINT "zugang_einladungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugang_links" ADD CONSTRAINT "zugang_links_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugang_oidc_anbieter" ADD CONSTRAINT "zugang_oidc_anbieter_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugang_rollen" ADD CONSTRAINT "zugang_rollen_benutzer" FOREIGN KEY ("tenant_id","benutzer_id") REFERENCES "public"."zugang_benutzer"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."accounts" ADD CONSTRAINT "accounts_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "auth"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."passkeys" ADD CONSTRAINT "passkeys_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "auth"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "auth"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."two_factors" ADD CONSTRAINT "two_factors_user_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "auth"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD CONSTRAINT "users_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."used_codes" ADD CONSTRAINT "used_codes_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "auth"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."verifications" ADD CONSTRAINT "verifications_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."attempts" ADD CONSTRAINT "attempts_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_regionen" ADD CONSTRAINT "netzwerk_angebot_regionen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_regionen" ADD CONSTRAINT "netzwerk_angebot_regionen_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_regionen" ADD CONSTRAINT "netzwerk_angebot_regionen_region" FOREIGN KEY ("tenant_id","planungsregion_id") REFERENCES "public"."netzwerk_planungsregionen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD CONSTRAINT "netzwerk_angebote_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD CONSTRAINT "netzwerk_angebote_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_orte" ADD CONSTRAINT "netzwerk_orte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_orte" ADD CONSTRAINT "netzwerk_orte_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stelle_orte" ADD CONSTRAINT "netzwerk_stelle_orte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stelle_orte" ADD CONSTRAINT "netzwerk_stelle_orte_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_stelle_orte" ADD CONSTRAINT "netzwerk_stelle_orte_ort_fk" FOREIGN KEY ("tenant_id","ort_id") REFERENCES "public"."netzwerk_orte"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_adresspruefungen" ADD CONSTRAINT "wegweiser_adresspruefungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_antworten" ADD CONSTRAINT "wegweiser_pflege_antworten_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_antworten" ADD CONSTRAINT "wegweiser_pflege_antworten_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_links" ADD CONSTRAINT "wegweiser_pflege_links_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_links" ADD CONSTRAINT "wegweiser_pflege_links_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_mails" ADD CONSTRAINT "wegweiser_pflege_mails_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_mails" ADD CONSTRAINT "wegweiser_pflege_mails_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_rueckmeldungen" ADD CONSTRAINT "wegweiser_rueckmeldungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_rueckmeldungen" ADD CONSTRAINT "wegweiser_rueckmeldungen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_signale" ADD CONSTRAINT "wegweiser_signale_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_audit_changes" ADD CONSTRAINT "platform_audit_changes_event" FOREIGN KEY ("tenant_id","event_id") REFERENCES "public"."platform_audit_events"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_audit_events" ADD CONSTRAINT "platform_audit_events_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_auftraege" ADD CONSTRAINT "platform_auftraege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_dateien" ADD CONSTRAINT "platform_dateien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_erzeugnisse" ADD CONSTRAINT "platform_erzeugnisse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_erzeugnisse" ADD CONSTRAINT "platform_erzeugnisse_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_mail_log" ADD CONSTRAINT "platform_mail_log_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_mails" ADD CONSTRAINT "platform_mails_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_mandant_hosts" ADD CONSTRAINT "platform_mandant_hosts_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_kommentare_absatz_i" ON "beteiligung_kommentare" USING btree ("tenant_id","entwurf_id","absatz");--> statement-breakpoint
CREATE INDEX "beteiligung_kommentare_loeschen" ON "beteiligung_kommentare" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE UNIQUE INDEX "gremien_amtszeiten_laufend" ON "gremien_amtszeiten" USING btree ("tenant_id","funktion_id") WHERE "gremien_amtszeiten"."bis" is null;--> statement-breakpoint
CREATE INDEX "gremien_amtszeiten_funktion" ON "gremien_amtszeiten" USING btree ("tenant_id","funktion_id");--> statement-breakpoint
CREATE INDEX "gremien_chronik_gremium" ON "gremien_chronik" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gremien_funktionen_titel" ON "gremien_funktionen" USING btree ("tenant_id","titel_norm",coalesce("stelle_id", "gemeinde_id", "tenant_id")) WHERE "gremien_funktionen"."archiviert_am" is null;--> statement-breakpoint
CREATE INDEX "gremien_funktionen_stelle" ON "gremien_funktionen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "gremien_funktionen_gemeinde" ON "gremien_funktionen" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gremien_gremien_name" ON "gremien_gremien" USING btree ("tenant_id","name_norm") WHERE "gremien_gremien"."stand" <> 'aufgeloest';--> statement-breakpoint
CREATE INDEX "gremien_mandate_gremium" ON "gremien_mandate" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "gremien_mandate_stelle" ON "gremien_mandate" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "gremien_mandate_fuer" ON "gremien_mandate" USING btree ("tenant_id","fuer_gremium_id");--> statement-breakpoint
CREATE INDEX "gremien_mitgliedschaften_gremium" ON "gremien_mitgliedschaften" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "gremien_mitgliedschaften_funktion" ON "gremien_mitgliedschaften" USING btree ("tenant_id","funktion_id");--> statement-breakpoint
CREATE INDEX "gremien_mitgliedschaften_stelle" ON "gremien_mitgliedschaften" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "gremien_mitgliedschaften_gemeinde" ON "gremien_mitgliedschaften" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "gremien_mitgliedschaften_vertretung" ON "gremien_mitgliedschaften" USING btree ("tenant_id","vertretung_id");--> statement-breakpoint
CREATE INDEX "konzept_herkunft_import_i" ON "konzept_herkunft" USING btree ("tenant_id","import_id");--> statement-breakpoint
CREATE INDEX "konzept_importe_created" ON "konzept_importe" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "konzept_importe_loeschen" ON "konzept_importe" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "konzept_handlungsfelder_position" ON "konzept_handlungsfelder" USING btree ("tenant_id","konzept_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_querschnittsthemen_name" ON "konzept_querschnittsthemen" USING btree ("tenant_id","konzept_id","name") WHERE archiviert_am is null;--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_zielgruppen_name" ON "konzept_zielgruppen" USING btree ("tenant_id","konzept_id","name") WHERE archiviert_am is null;--> statement-breakpoint
CREATE INDEX "konzept_massnahme_gemeinden_gemeinde_i" ON "konzept_massnahme_gemeinden" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahme_querschnittsthemen_t" ON "konzept_massnahme_querschnittsthemen" USING btree ("tenant_id","querschnittsthema_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahme_zielgruppen_gruppe" ON "konzept_massnahme_zielgruppen" USING btree ("tenant_id","zielgruppe_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahmen_idee_von_i" ON "konzept_massnahmen" USING btree ("tenant_id","idee_von_stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahmen_feld" ON "konzept_massnahmen" USING btree ("tenant_id","handlungsfeld_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahmen_ende" ON "konzept_massnahmen" USING btree ("tenant_id","ende");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_zustaendigkeiten_eine_federfuehrung" ON "konzept_zustaendigkeiten" USING btree ("tenant_id","massnahme_id") WHERE rolle = 'federfuehrung';--> statement-breakpoint
CREATE INDEX "konzept_zustaendigkeiten_massnahme_i" ON "konzept_zustaendigkeiten" USING btree ("tenant_id","massnahme_id","position");--> statement-breakpoint
CREATE INDEX "konzept_zustaendigkeiten_stelle_i" ON "konzept_zustaendigkeiten" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_zustaendigkeiten_gemeinde_i" ON "konzept_zustaendigkeiten" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "konzept_bedarf_gemeinden_gemeinde_i" ON "konzept_bedarf_gemeinden" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "konzept_bedarf_querschnittsthemen_t" ON "konzept_bedarf_querschnittsthemen" USING btree ("tenant_id","querschnittsthema_id");--> statement-breakpoint
CREATE INDEX "konzept_bedarf_zielgruppen_gruppe" ON "konzept_bedarf_zielgruppen" USING btree ("tenant_id","zielgruppe_id");--> statement-breakpoint
CREATE INDEX "konzept_bedarfe_feld" ON "konzept_bedarfe" USING btree ("tenant_id","handlungsfeld_id","position");--> statement-breakpoint
CREATE INDEX "konzept_bedarf_belege_beleg_i" ON "konzept_bedarf_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_bedarf_ziele_ziel_i" ON "konzept_bedarf_ziele" USING btree ("tenant_id","wirkungsziel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_indikatoren_name" ON "konzept_indikatoren" USING btree ("tenant_id","konzept_id","name") WHERE archiviert_am is null;--> statement-breakpoint
CREATE INDEX "konzept_indikatoren_stelle_i" ON "konzept_indikatoren" USING btree ("tenant_id","quelle_stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_wirkungsziele_feld" ON "konzept_wirkungsziele" USING btree ("tenant_id","handlungsfeld_id","position");--> statement-breakpoint
CREATE INDEX "konzept_ziel_indikatoren_indikator_i" ON "konzept_ziel_indikatoren" USING btree ("tenant_id","indikator_id");--> statement-breakpoint
CREATE INDEX "konzept_ziel_massnahmen_massnahme_i" ON "konzept_ziel_massnahmen" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_ziel_querschnittsthemen_t" ON "konzept_ziel_querschnittsthemen" USING btree ("tenant_id","querschnittsthema_id");--> statement-breakpoint
CREATE INDEX "konzept_abstammungen_nach" ON "konzept_abstammungen" USING btree ("tenant_id","nach_id");--> statement-breakpoint
CREATE INDEX "konzept_kapitel_position" ON "konzept_kapitel" USING btree ("tenant_id","konzept_id","position");--> statement-breakpoint
CREATE INDEX "konzept_gemeinde_staende_gemeinde_i" ON "konzept_gemeinde_staende" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "konzept_leistungen_massnahme_i" ON "konzept_leistungen" USING btree ("tenant_id","massnahme_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_sachstaende_einmal_berichtigt" ON "konzept_sachstaende" USING btree ("tenant_id","berichtigt_id") WHERE berichtigt_id is not null;--> statement-breakpoint
CREATE INDEX "konzept_sachstaende_massnahme_i" ON "konzept_sachstaende" USING btree ("tenant_id","massnahme_id","tag");--> statement-breakpoint
CREATE INDEX "konzept_sachstand_leistungen_l" ON "konzept_sachstand_leistungen" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_handlungsfelder_feld_i" ON "konzept_angebot_handlungsfelder" USING btree ("tenant_id","handlungsfeld_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_zielgruppen_gruppe_i" ON "konzept_angebot_zielgruppen" USING btree ("tenant_id","zielgruppe_id");--> statement-breakpoint
CREATE INDEX "konzept_finanzierungen_antrag_i" ON "konzept_finanzierungen" USING btree ("tenant_id","antrag_id");--> statement-breakpoint
CREATE INDEX "konzept_finanzierungen_programm_i" ON "konzept_finanzierungen" USING btree ("tenant_id","programm_id");--> statement-breakpoint
CREATE INDEX "konzept_finanzierungen_massnahme_i" ON "konzept_finanzierungen" USING btree ("tenant_id","massnahme_id","position");--> statement-breakpoint
CREATE INDEX "konzept_finanzierungen_art" ON "konzept_finanzierungen" USING btree ("tenant_id","art");--> statement-breakpoint
CREATE INDEX "konzept_foerderantraege_massnahme_i" ON "konzept_foerderantraege" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_foerderantraege_programm_i" ON "konzept_foerderantraege" USING btree ("tenant_id","programm_id");--> statement-breakpoint
CREATE INDEX "konzept_foerderantraege_antragsteller_i" ON "konzept_foerderantraege" USING btree ("tenant_id","antragsteller_id");--> statement-breakpoint
CREATE INDEX "konzept_ideen_stand" ON "konzept_ideen" USING btree ("tenant_id","stand","eingegangen_am");--> statement-breakpoint
CREATE INDEX "konzept_ideen_loeschen" ON "konzept_ideen" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "konzept_ideen_bedarf_i" ON "konzept_ideen" USING btree ("tenant_id","bedarf_id");--> statement-breakpoint
CREATE INDEX "konzept_ideen_ziel_i" ON "konzept_ideen" USING btree ("tenant_id","wirkungsziel_id");--> statement-breakpoint
CREATE INDEX "konzept_ideen_zustaendig_i" ON "konzept_ideen" USING btree ("tenant_id","zustaendig_id");--> statement-breakpoint
CREATE INDEX "konzept_ideen_von_stelle_i" ON "konzept_ideen" USING btree ("tenant_id","von_stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_ideen_massnahme_i" ON "konzept_ideen" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_struktur_lagen_region_i" ON "konzept_struktur_lagen" USING btree ("tenant_id","planungsregion_id");--> statement-breakpoint
CREATE INDEX "konzept_struktur_lagen_bedarf_i" ON "konzept_struktur_lagen" USING btree ("tenant_id","bedarf_id");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_strukturen_name" ON "konzept_strukturen" USING btree ("tenant_id","konzept_id","name") WHERE archiviert_am is null;--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_abfrage_empfaenger_email" ON "konzept_abfrage_empfaenger" USING btree ("tenant_id","email") WHERE "konzept_abfrage_empfaenger"."email" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_abfrage_links_token" ON "konzept_abfrage_links" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_links_empfaenger" ON "konzept_abfrage_links" USING btree ("tenant_id","empfaenger_id");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_links_abfrage" ON "konzept_abfrage_links" USING btree ("tenant_id","abfrage_id");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_links_von" ON "konzept_abfrage_links" USING btree ("tenant_id","weitergegeben_von_id");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_mail_fragen_abfrage" ON "konzept_abfrage_mail_fragen" USING btree ("tenant_id","abfrage_id");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_mails_tag" ON "konzept_abfrage_mails" USING btree ("tenant_id","tag");--> statement-breakpoint
CREATE INDEX "konzept_abfrage_mails_empfaenger" ON "konzept_abfrage_mails" USING btree ("tenant_id","empfaenger_id");--> statement-breakpoint
CREATE UNIQUE INDEX "konzept_abfragen_einmal" ON "konzept_abfragen" USING btree ("tenant_id","runde_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_abfragen_massnahme" ON "konzept_abfragen" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_abfragen_empfaenger" ON "konzept_abfragen" USING btree ("tenant_id","empfaenger_id");--> statement-breakpoint
CREATE INDEX "konzept_abfragen_weitergegeben" ON "konzept_abfragen" USING btree ("tenant_id","weitergegeben_an_id");--> statement-breakpoint
CREATE INDEX "konzept_abfragen_sachstand" ON "konzept_abfragen" USING btree ("tenant_id","sachstand_id");--> statement-breakpoint
CREATE INDEX "konzept_fassungen_gremium_i" ON "konzept_fassungen" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_fruehere_fassungen_unterlage_i" ON "konzept_fruehere_fassungen" USING btree ("tenant_id","unterlage_id");--> statement-breakpoint
CREATE INDEX "konzept_prozess_gruppen_prozess_i" ON "konzept_prozess_gruppen" USING btree ("tenant_id","prozess_id");--> statement-breakpoint
CREATE INDEX "konzept_prozess_gruppen_gremium_i" ON "konzept_prozess_gruppen" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_prozess_gruppen_feld_i" ON "konzept_prozess_gruppen" USING btree ("tenant_id","handlungsfeld_id");--> statement-breakpoint
CREATE INDEX "konzept_prozesse_gremium_i" ON "konzept_prozesse" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_prozesse_vorgaenger_i" ON "konzept_prozesse" USING btree ("tenant_id","vorgaenger_id");--> statement-breakpoint
CREATE INDEX "konzept_prozess_schritte_prozess_i" ON "konzept_prozess_schritte" USING btree ("tenant_id","prozess_id");--> statement-breakpoint
CREATE INDEX "konzept_unterlagen_prozess_i" ON "konzept_unterlagen" USING btree ("tenant_id","prozess_id");--> statement-breakpoint
CREATE INDEX "konzept_unterlagen_phase_i" ON "konzept_unterlagen" USING btree ("tenant_id","phase_id");--> statement-breakpoint
CREATE INDEX "konzept_unterlagen_datei_i" ON "konzept_unterlagen" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_vorlage_beratungen_vorlage_i" ON "konzept_vorlage_beratungen" USING btree ("tenant_id","vorlage_id");--> statement-breakpoint
CREATE INDEX "konzept_vorlage_beratungen_gremium_i" ON "konzept_vorlage_beratungen" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_auswahl_vorschlaege_massnahme" ON "konzept_auswahl_vorschlaege" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "landkreis_barrieremeldungen_eingang" ON "landkreis_barrieremeldungen" USING btree ("tenant_id","eingegangen_am");--> statement-breakpoint
CREATE INDEX "landkreis_schnelllinks_position" ON "landkreis_schnelllinks" USING btree ("tenant_id","position");--> statement-breakpoint
CREATE INDEX "monitoring_berichte_gemeinde" ON "monitoring_berichte" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "netzwerk_fachstelle_stelle" ON "netzwerk_fachstelle" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "netzwerk_foerderprogramme_geber" ON "netzwerk_foerderprogramme" USING btree ("tenant_id","geber_id");--> statement-breakpoint
CREATE INDEX "netzwerk_gemeinden_planungsregion" ON "netzwerk_gemeinden" USING btree ("tenant_id","planungsregion_id");--> statement-breakpoint
CREATE INDEX "netzwerk_gemeinden_verwaltungsgemeinschaft" ON "netzwerk_gemeinden" USING btree ("tenant_id","verwaltungsgemeinschaft_id");--> statement-breakpoint
CREATE INDEX "netzwerk_kontakte_stelle" ON "netzwerk_kontakte" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "netzwerk_kontakte_gemeinde" ON "netzwerk_kontakte" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE UNIQUE INDEX "netzwerk_stellen_name" ON "netzwerk_stellen" USING btree ("tenant_id","name_norm") WHERE "netzwerk_stellen"."archiviert_am" is null;--> statement-breakpoint
CREATE INDEX "netzwerk_stellen_gemeinde" ON "netzwerk_stellen" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "netzwerk_stellen_ueber" ON "netzwerk_stellen" USING btree ("tenant_id","uebergeordnete_stelle_id");--> statement-breakpoint
CREATE INDEX "netzwerk_stellen_ersetzt" ON "netzwerk_stellen" USING btree ("tenant_id","ersetzt_durch_id");--> statement-breakpoint
CREATE INDEX "netzwerk_stellen_namen_stelle" ON "netzwerk_stellen_namen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "portal_aufgaben_faellig" ON "portal_aufgaben" USING btree ("tenant_id","faellig_am");--> statement-breakpoint
CREATE INDEX "portal_aufgaben_bezug" ON "portal_aufgaben" USING btree ("tenant_id","bezug_art","bezug_id");--> statement-breakpoint
CREATE INDEX "wegweiser_anlaufstellen_stelle" ON "wegweiser_anlaufstellen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_anlaufstellen_haus" ON "wegweiser_anlaufstellen" USING btree ("tenant_id","gehoert_zu_id");--> statement-breakpoint
CREATE INDEX "wegweiser_besuchshinweis_orte_anlaufstelle" ON "wegweiser_besuchshinweis_orte" USING btree ("tenant_id","anlaufstelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistung_lagen_lage" ON "wegweiser_leistung_lagen" USING btree ("tenant_id","lebenslage_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistung_unterlagen_unterlage" ON "wegweiser_leistung_unterlagen" USING btree ("tenant_id","unterlage_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistung_verwandte_andere" ON "wegweiser_leistung_verwandte" USING btree ("tenant_id","andere_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistungen_anbieter" ON "wegweiser_leistungen" USING btree ("tenant_id","anbieter_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistungen_verantwortlich" ON "wegweiser_leistungen" USING btree ("tenant_id","verantwortlich_id");--> statement-breakpoint
CREATE INDEX "wegweiser_leistungen_anlaufstelle" ON "wegweiser_leistungen" USING btree ("tenant_id","anlaufstelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_regeln_leistung" ON "wegweiser_zustaendigkeitsregeln" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_regeln_gemeinde" ON "wegweiser_zustaendigkeitsregeln" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "wegweiser_regeln_anlaufstelle" ON "wegweiser_zustaendigkeitsregeln" USING btree ("tenant_id","anlaufstelle_id");--> statement-breakpoint
CREATE INDEX "zugang_einladungen_email" ON "zugang_einladungen" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "zugang_links_expires" ON "zugang_links" USING btree ("tenant_id","expires_at");--> statement-breakpoint
CREATE INDEX "accounts_of_user" ON "auth"."accounts" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "passkeys_of_user" ON "auth"."passkeys" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "auth"."sessions" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "auth"."verifications" USING btree ("tenant_id","identifier");--> statement-breakpoint
CREATE INDEX "verifications_expires" ON "auth"."verifications" USING btree ("tenant_id","expires_at");--> statement-breakpoint
CREATE INDEX "attempts_window" ON "auth"."attempts" USING btree ("tenant_id","window_start");--> statement-breakpoint
CREATE INDEX "netzwerk_angebot_regionen_region_i" ON "netzwerk_angebot_regionen" USING btree ("tenant_id","planungsregion_id");--> statement-breakpoint
CREATE INDEX "netzwerk_angebote_stelle_i" ON "netzwerk_angebote" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "netzwerk_orte_gemeinde" ON "netzwerk_orte" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "netzwerk_stelle_orte_ort" ON "netzwerk_stelle_orte" USING btree ("tenant_id","ort_id");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_antworten_leistung" ON "wegweiser_pflege_antworten" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_links_stelle" ON "wegweiser_pflege_links" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_mails_tag" ON "wegweiser_pflege_mails" USING btree ("tenant_id","tag");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_mails_stelle" ON "wegweiser_pflege_mails" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_rueckmeldungen_stand" ON "wegweiser_rueckmeldungen" USING btree ("tenant_id","stand","eingegangen_am");--> statement-breakpoint
CREATE INDEX "wegweiser_rueckmeldungen_seite" ON "wegweiser_rueckmeldungen" USING btree ("tenant_id","art","slug","erledigt_am");--> statement-breakpoint
CREATE INDEX "wegweiser_rueckmeldungen_loeschen" ON "wegweiser_rueckmeldungen" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "wegweiser_rueckmeldungen_leistung" ON "wegweiser_rueckmeldungen" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_signale_tag" ON "wegweiser_signale" USING btree ("tenant_id","tag");--> statement-breakpoint
CREATE INDEX "platform_audit_changes_subject" ON "platform_audit_changes" USING btree ("tenant_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "platform_audit_changes_of_event" ON "platform_audit_changes" USING btree ("tenant_id","event_id");--> statement-breakpoint
CREATE INDEX "platform_audit_events_at" ON "platform_audit_events" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "platform_audit_events_verb" ON "platform_audit_events" USING btree ("tenant_id","verb","at");--> statement-breakpoint
CREATE INDEX "platform_auftraege_due" ON "platform_auftraege" USING btree ("tenant_id","due_at");--> statement-breakpoint
CREATE INDEX "platform_erzeugnisse_kind" ON "platform_erzeugnisse" USING btree ("tenant_id","kind","content_key");--> statement-breakpoint
CREATE INDEX "platform_mail_log_day" ON "platform_mail_log" USING btree ("tenant_id","day");--> statement-breakpoint
CREATE INDEX "platform_mandant_hosts_tenant" ON "platform_mandant_hosts" USING btree ("tenant_id");