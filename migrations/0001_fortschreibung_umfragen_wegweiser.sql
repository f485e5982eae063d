CREATE TABLE "beteiligung_angefangene" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"schluessel" text NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"inhalt" text NOT NULL,
	"loeschen_am" date NOT NULL,
	CONSTRAINT "beteiligung_angefangene_tenant_id_schluessel_pk" PRIMARY KEY("tenant_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_antworten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antworten" jsonb NOT NULL,
	"stand" text DEFAULT 'vollstaendig' NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"pseudonym" uuid,
	"weg" text,
	"sprache" text,
	"eingereicht_am" date,
	CONSTRAINT "beteiligung_antworten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_eingang" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antworten" jsonb NOT NULL,
	CONSTRAINT "beteiligung_eingang_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_einladung_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"token_hash" text NOT NULL,
	"zweck" text NOT NULL,
	"einladung_id" uuid NOT NULL,
	CONSTRAINT "beteiligung_einladung_links_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_einladungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"art" text NOT NULL,
	"bereich" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"sprache" text DEFAULT 'de' NOT NULL,
	"gesendet_am" date,
	"erinnert_am" date,
	"erinnerungen" integer DEFAULT 0 NOT NULL,
	"abgemeldet_am" date,
	"fertig" boolean DEFAULT false NOT NULL,
	"pseudonym" uuid,
	CONSTRAINT "beteiligung_einladungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_ruecklauf" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"bereich" text NOT NULL,
	"eingeladen" integer NOT NULL,
	"fertig" integer,
	CONSTRAINT "beteiligung_ruecklauf_tenant_id_umfrage_id_bereich_pk" PRIMARY KEY("tenant_id","umfrage_id","bereich")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_verbraucht" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"einladung_id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"sicher" boolean DEFAULT false NOT NULL,
	"seit" timestamp with time zone DEFAULT now(),
	CONSTRAINT "beteiligung_verbraucht_tenant_id_einladung_id_pk" PRIMARY KEY("tenant_id","einladung_id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_ergebnisse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"schluessel" text NOT NULL,
	"inhalt" jsonb NOT NULL,
	"freigegeben_am" date NOT NULL,
	"zurueckgezogen_am" date,
	CONSTRAINT "beteiligung_ergebnisse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_ergebnisse_schluessel" UNIQUE("tenant_id","umfrage_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_freitexte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"schluessel" text NOT NULL,
	"frage" text NOT NULL,
	"stand" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"geprueft_am" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "beteiligung_freitexte_tenant_id_umfrage_id_schluessel_pk" PRIMARY KEY("tenant_id","umfrage_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_bestand" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antwort_id" uuid NOT NULL,
	"zeile" integer NOT NULL,
	"entscheidung" text NOT NULL,
	"angebot_id" uuid,
	"am" date NOT NULL,
	CONSTRAINT "beteiligung_bestand_tenant_id_antwort_id_zeile_pk" PRIMARY KEY("tenant_id","antwort_id","zeile")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_umfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"definition" jsonb NOT NULL,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"von" date,
	"bis" date,
	"pruefsumme" text,
	"welle" text DEFAULT '' NOT NULL,
	"vorherige_id" uuid,
	"quelle" jsonb,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_umfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_umfragen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshop_anmeldungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"stand" text NOT NULL,
	"funktion" text NOT NULL,
	"email" text,
	"sprache" text NOT NULL,
	"gruppe_id" uuid,
	"dolmetschen" text NOT NULL,
	"kinderbetreuung" boolean NOT NULL,
	"hinweis" text NOT NULL,
	"token_hash" text,
	"angemeldet_am" timestamp with time zone DEFAULT now() NOT NULL,
	"loeschen_am" date,
	CONSTRAINT "beteiligung_workshop_anmeldungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_workshop_anmeldungen_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshop_cluster" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"gruppe_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"punkte" integer DEFAULT 0 NOT NULL,
	"ja" integer DEFAULT 0 NOT NULL,
	"nein" integer DEFAULT 0 NOT NULL,
	"enthaltung" integer DEFAULT 0 NOT NULL,
	"ergebnis_art" text,
	"ergebnis_id" text,
	"ergebnis_kennung" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "beteiligung_workshop_cluster_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshop_gruppen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"bezug_id" text,
	"thema" text NOT NULL,
	"handlungsfeld_id" uuid,
	CONSTRAINT "beteiligung_workshop_gruppen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshop_karten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"gruppe_id" uuid NOT NULL,
	"cluster_id" uuid,
	"text" text NOT NULL,
	"sendung" text,
	CONSTRAINT "beteiligung_workshop_karten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_workshop_karten_sendung" UNIQUE("tenant_id","workshop_id","sendung")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshop_wertungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"person" text NOT NULL,
	"punkte" integer DEFAULT 0 NOT NULL,
	"stimme" text,
	CONSTRAINT "beteiligung_workshop_wertungen_tenant_id_cluster_id_person_pk" PRIMARY KEY("tenant_id","cluster_id","person")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_workshops" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"code" text NOT NULL,
	"prozess_id" uuid,
	"runde" integer NOT NULL,
	"titel" text NOT NULL,
	"einleitung" text NOT NULL,
	"tag" date NOT NULL,
	"von" text NOT NULL,
	"bis" text NOT NULL,
	"ort" text NOT NULL,
	"moderation" text NOT NULL,
	"anmeldung_bis" date NOT NULL,
	"plaetze" integer NOT NULL,
	"hilfen" jsonb NOT NULL,
	"agenda" jsonb NOT NULL,
	"punkte_je_person" integer NOT NULL,
	"punkte_je_cluster" integer NOT NULL,
	"stand" text DEFAULT 'geplant' NOT NULL,
	"schritt" text DEFAULT 'sammeln' NOT NULL,
	"teilnehmende" integer,
	"dokumentiert_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_workshops_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_workshops_slug" UNIQUE("tenant_id","slug"),
	CONSTRAINT "beteiligung_workshops_code" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_codierungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"absatz" integer NOT NULL,
	"stelle" text DEFAULT '' NOT NULL,
	CONSTRAINT "beteiligung_codierungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_codierungen_einmal" UNIQUE("tenant_id","interview_id","code_id","absatz","stelle")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_interview_codes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"eltern_id" uuid,
	"name" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	CONSTRAINT "beteiligung_interview_codes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_interview_codes_name" UNIQUE("tenant_id","name")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_interviews" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid,
	"partner" text NOT NULL,
	"thema" text NOT NULL,
	"grund" text NOT NULL,
	"tag" date,
	"stand" text DEFAULT 'vorgesehen' NOT NULL,
	"leitfaden" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"aufzeichnung" boolean DEFAULT false NOT NULL,
	"zitat" text DEFAULT 'keine' NOT NULL,
	"einwilligung_wie" text DEFAULT '' NOT NULL,
	"einwilligung_am" date,
	"widerrufen_am" date,
	"art" text DEFAULT 'notizen' NOT NULL,
	"niederschrift" text DEFAULT '' NOT NULL,
	"loeschen_am" date,
	"geloescht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_interviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_zitate" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"text" text NOT NULL,
	"nennung" text NOT NULL,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"token_hash" text,
	"gueltig_bis" date,
	"entschieden_am" date,
	"bemerkung" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_zitate_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_zitate_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahme_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"beleg_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"wirkung" text DEFAULT 'stuetzt' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_massnahme_belege_tenant_id_massnahme_id_beleg_id_pk" PRIMARY KEY("tenant_id","massnahme_id","beleg_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_ziel_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"beleg_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"wirkung" text DEFAULT 'stuetzt' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_ziel_belege_tenant_id_wirkungsziel_id_beleg_id_pk" PRIMARY KEY("tenant_id","wirkungsziel_id","beleg_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_anfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"tag" date NOT NULL,
	"ergebnis" text,
	"token_hash" text,
	"gueltig_bis" date NOT NULL,
	"widerrufen_am" date,
	CONSTRAINT "konzept_angebot_anfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_angebot_anfragen_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_bedarfe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"deckung" text NOT NULL,
	CONSTRAINT "konzept_angebot_bedarfe_tenant_id_angebot_id_bedarf_id_pk" PRIMARY KEY("tenant_id","angebot_id","bedarf_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_meldungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"art" text NOT NULL,
	"nachricht" text DEFAULT '' NOT NULL,
	"am" date NOT NULL,
	"erledigt_am" date,
	CONSTRAINT "konzept_angebot_meldungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_anhaenge" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"abfrage_id" uuid NOT NULL,
	"datei_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_anhaenge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_kampagnen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"botschaft" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_kampagnen_tenant_id_massnahme_id_pk" PRIMARY KEY("tenant_id","massnahme_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_materialien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"art" text NOT NULL,
	"sprachen" text DEFAULT '' NOT NULL,
	"datum" date NOT NULL,
	"datei_id" uuid,
	"adresse" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_materialien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorhaben" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"wer" text NOT NULL,
	"stand" text NOT NULL,
	"erwartet" date,
	"erwartet_genauigkeit" text,
	"grund" text DEFAULT '' NOT NULL,
	"massnahme_id" uuid,
	"bestaetigt_am" date NOT NULL,
	"fertig_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_vorhaben_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorlage_dateien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"vorlage_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"oeffentlich" boolean NOT NULL,
	"datei_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_vorlage_dateien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorlage_staende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"vorlage_id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"inhalt" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_vorlage_staende_tenant_id_vorlage_id_nummer_pk" PRIMARY KEY("tenant_id","vorlage_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "konzept_beschluesse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"nummer" integer NOT NULL,
	"art" text NOT NULL,
	"stand" text DEFAULT 'vorschlag' NOT NULL,
	"titel" text NOT NULL,
	"wortlaut" text NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"gremium_id" uuid,
	"gremium" text DEFAULT '' NOT NULL,
	"mitglieder" text DEFAULT '' NOT NULL,
	"endet_am" date,
	"handlungsfeld_ids" uuid[] DEFAULT '{}' NOT NULL,
	"querschnittsthema_ids" uuid[] DEFAULT '{}' NOT NULL,
	"entschieden_am" date,
	"entscheidung_grund" text DEFAULT '' NOT NULL,
	"struktur_gremium_id" uuid,
	"erinnert_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_beschluesse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_beschluesse_nummer" UNIQUE("tenant_id","nummer")
);
--> statement-breakpoint
CREATE TABLE "konzept_beitritte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"gruppe_id" uuid NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"email" text,
	"nachricht" text NOT NULL,
	"stand" text DEFAULT 'eingegangen' NOT NULL,
	"antwort" text DEFAULT '' NOT NULL,
	"eingegangen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"beantwortet_am" date,
	"loeschen_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "konzept_beitritte_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_angebot_gemeinden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	CONSTRAINT "netzwerk_angebot_gemeinden_tenant_id_angebot_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","angebot_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_gemeinde_grenzen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	"ringe" jsonb NOT NULL,
	CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","gemeinde_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_artikel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"ueber_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"lebenslage_id" uuid,
	"verantwortlich_id" uuid,
	"risiko" text DEFAULT 'niedrig' NOT NULL,
	"geprueft_am" date NOT NULL,
	"pruefen_bis" date NOT NULL,
	"textstand" integer DEFAULT 1 NOT NULL,
	"veroeffentlicht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_artikel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_artikel_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_artikel_stellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"artikel_id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_artikel_stellen_tenant_id_artikel_id_stelle_id_pk" PRIMARY KEY("tenant_id","artikel_id","stelle_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_artikel_texte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"artikel_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"aus_textstand" integer NOT NULL,
	"methode" text NOT NULL,
	"geprueft_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_artikel_texte_tenant_id_artikel_id_sprache_pk" PRIMARY KEY("tenant_id","artikel_id","sprache")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_haeufige_fragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"thema" text NOT NULL,
	"fragen" jsonb NOT NULL,
	"antworten" jsonb NOT NULL,
	"position" integer NOT NULL,
	"geprueft_am" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_haeufige_fragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_fremdschluessel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"system" text NOT NULL,
	"schluessel" text NOT NULL,
	"sprache" text NOT NULL,
	"artikel_id" uuid,
	"leistung_id" uuid,
	"fremd_hash" text NOT NULL,
	"eigen_hash" text NOT NULL,
	CONSTRAINT "wegweiser_fremdschluessel_tenant_id_system_schluessel_sprache_pk" PRIMARY KEY("tenant_id","system","schluessel","sprache")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_importe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"format" text NOT NULL,
	"dateien" text[] NOT NULL,
	"sha256" text NOT NULL,
	"angaben" jsonb NOT NULL,
	"bestand" jsonb,
	"ergebnis" jsonb,
	"erstellt_von" uuid,
	"uebernommen_am" timestamp with time zone,
	"verworfen_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_importe_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_sammelmappe_leistungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"sammelmappe_id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_sammelmappe_leistungen_tenant_id_sammelmappe_id_leistung_id_pk" PRIMARY KEY("tenant_id","sammelmappe_id","leistung_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_sammelmappen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"titel" text NOT NULL,
	"notiz" text DEFAULT '' NOT NULL,
	"gilt_bis" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_sammelmappen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_sammelmappen_code" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_uebergaben" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"von_id" uuid NOT NULL,
	"an_id" uuid NOT NULL,
	"wann" text NOT NULL,
	"was" text NOT NULL,
	"frist_tage" integer,
	"fehler" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_uebergaben_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_uebersetzung_vorschlaege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"herkunft" text NOT NULL,
	"stand" text NOT NULL,
	"titel" text DEFAULT '' NOT NULL,
	"kurz" text DEFAULT '' NOT NULL,
	"schritte" text[] DEFAULT '{}' NOT NULL,
	"tipp" text DEFAULT '' NOT NULL,
	"aus_textstand" integer NOT NULL,
	"geaendert" text[] DEFAULT '{}' NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"am" date NOT NULL,
	"erledigt_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_uebersetzung_vorschlaege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_veranstaltungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"beginn" date NOT NULL,
	"von" text,
	"bis" text,
	"wiederholung" jsonb NOT NULL,
	"ausfaelle" text[] DEFAULT '{}' NOT NULL,
	"ort_id" uuid,
	"ort_text" text DEFAULT '' NOT NULL,
	"online" text DEFAULT '' NOT NULL,
	"veranstalter_id" uuid,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"kosten" text DEFAULT '' NOT NULL,
	"anmeldung" text DEFAULT '' NOT NULL,
	"kinderbetreuung" boolean DEFAULT false NOT NULL,
	"veroeffentlicht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_veranstaltungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_veranstaltungen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
ALTER TABLE "konzept_fassung_elemente" DROP CONSTRAINT "konzept_fassung_elemente_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" DROP CONSTRAINT "konzept_fassung_verbindungen_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_wege" DROP CONSTRAINT "konzept_fassung_wege_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_bedarf_belege" ADD COLUMN "wirkung" text DEFAULT 'stuetzt' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "quelle_schluessel" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "quelle_freigabe" text DEFAULT 'woertlich' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "zurueckgezogen_am" date;--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD COLUMN "sprache" text DEFAULT 'de' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" ADD COLUMN "worte" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD COLUMN "abstimmung" jsonb;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD COLUMN "vorlage" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_beratungen" ADD COLUMN "abstimmung" jsonb;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_stimmzettel" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_vorschlaege" ADD COLUMN "anteile" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_auswahlrunden" ADD COLUMN "toepfe" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "portal_aufgaben" ADD COLUMN "eskaliert_am" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "wann" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "kosten" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "zugang" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "kontakt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "gueltig_bis" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "plaetze" integer;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "plaetze_belegt" integer;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "angefragt_am" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "einwilligung_am" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "zurueckgezogen_am" date;--> statement-breakpoint
ALTER TABLE "beteiligung_einladung_links" ADD CONSTRAINT "beteiligung_einladung_links_fk" FOREIGN KEY ("tenant_id","einladung_id") REFERENCES "public"."beteiligung_einladungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_einladungen" ADD CONSTRAINT "beteiligung_einladungen_umfrage_fk" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_ruecklauf" ADD CONSTRAINT "beteiligung_ruecklauf_umfrage_fk" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_ergebnisse" ADD CONSTRAINT "beteiligung_ergebnisse_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_freitexte" ADD CONSTRAINT "beteiligung_freitexte_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_bestand" ADD CONSTRAINT "beteiligung_bestand_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_bestand" ADD CONSTRAINT "beteiligung_bestand_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_umfragen" ADD CONSTRAINT "beteiligung_umfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_umfragen" ADD CONSTRAINT "beteiligung_umfragen_vorherige" FOREIGN KEY ("tenant_id","vorherige_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_anmeldungen" ADD CONSTRAINT "beteiligung_workshop_anmeldungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_anmeldungen" ADD CONSTRAINT "beteiligung_workshop_anmeldungen_workshop" FOREIGN KEY ("tenant_id","workshop_id") REFERENCES "public"."beteiligung_workshops"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_cluster" ADD CONSTRAINT "beteiligung_workshop_cluster_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_cluster" ADD CONSTRAINT "beteiligung_workshop_cluster_workshop" FOREIGN KEY ("tenant_id","workshop_id") REFERENCES "public"."beteiligung_workshops"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_cluster" ADD CONSTRAINT "beteiligung_workshop_cluster_gruppe" FOREIGN KEY ("tenant_id","gruppe_id") REFERENCES "public"."beteiligung_workshop_gruppen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_gruppen" ADD CONSTRAINT "beteiligung_workshop_gruppen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_gruppen" ADD CONSTRAINT "beteiligung_workshop_gruppen_workshop" FOREIGN KEY ("tenant_id","workshop_id") REFERENCES "public"."beteiligung_workshops"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_gruppen" ADD CONSTRAINT "beteiligung_workshop_gruppen_feld" FOREIGN KEY ("tenant_id","handlungsfeld_id") REFERENCES "public"."konzept_handlungsfelder"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_karten" ADD CONSTRAINT "beteiligung_workshop_karten_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_karten" ADD CONSTRAINT "beteiligung_workshop_karten_gruppe" FOREIGN KEY ("tenant_id","gruppe_id") REFERENCES "public"."beteiligung_workshop_gruppen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_karten" ADD CONSTRAINT "beteiligung_workshop_karten_cluster" FOREIGN KEY ("tenant_id","cluster_id") REFERENCES "public"."beteiligung_workshop_cluster"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_wertungen" ADD CONSTRAINT "beteiligung_workshop_wertungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshop_wertungen" ADD CONSTRAINT "beteiligung_workshop_wertungen_cluster" FOREIGN KEY ("tenant_id","cluster_id") REFERENCES "public"."beteiligung_workshop_cluster"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshops" ADD CONSTRAINT "beteiligung_workshops_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_workshops" ADD CONSTRAINT "beteiligung_workshops_prozess" FOREIGN KEY ("tenant_id","prozess_id") REFERENCES "public"."konzept_prozesse"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_interview" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_code" FOREIGN KEY ("tenant_id","code_id") REFERENCES "public"."beteiligung_interview_codes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD CONSTRAINT "beteiligung_interview_codes_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD CONSTRAINT "beteiligung_interview_codes_eltern" FOREIGN KEY ("tenant_id","eltern_id") REFERENCES "public"."beteiligung_interview_codes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interviews" ADD CONSTRAINT "beteiligung_interviews_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interviews" ADD CONSTRAINT "beteiligung_interviews_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_zitate" ADD CONSTRAINT "beteiligung_zitate_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_zitate" ADD CONSTRAINT "beteiligung_zitate_interview_fk" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_element" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_element" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_anfragen" ADD CONSTRAINT "konzept_angebot_anfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_anfragen" ADD CONSTRAINT "konzept_angebot_anfragen_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_meldungen" ADD CONSTRAINT "konzept_angebot_meldungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_meldungen" ADD CONSTRAINT "konzept_angebot_meldungen_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_abfrage" FOREIGN KEY ("tenant_id","abfrage_id") REFERENCES "public"."konzept_abfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_kampagnen" ADD CONSTRAINT "konzept_kampagnen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_kampagnen" ADD CONSTRAINT "konzept_kampagnen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_kampagne" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_kampagnen"("tenant_id","massnahme_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorhaben" ADD CONSTRAINT "konzept_vorhaben_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorhaben" ADD CONSTRAINT "konzept_vorhaben_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_vorlage" FOREIGN KEY ("tenant_id","vorlage_id") REFERENCES "public"."konzept_vorlagen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_staende" ADD CONSTRAINT "konzept_vorlage_staende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_staende" ADD CONSTRAINT "konzept_vorlage_staende_vorlage" FOREIGN KEY ("tenant_id","vorlage_id") REFERENCES "public"."konzept_vorlagen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_struktur" FOREIGN KEY ("tenant_id","struktur_gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beitritte" ADD CONSTRAINT "konzept_beitritte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beitritte" ADD CONSTRAINT "konzept_beitritte_gruppe" FOREIGN KEY ("tenant_id","gruppe_id") REFERENCES "public"."konzept_prozess_gruppen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_ueber_fk" FOREIGN KEY ("tenant_id","ueber_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_lage_fk" FOREIGN KEY ("tenant_id","lebenslage_id") REFERENCES "public"."wegweiser_lebenslagen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_verantwortlich_fk" FOREIGN KEY ("tenant_id","verantwortlich_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_texte" ADD CONSTRAINT "wegweiser_artikel_texte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_texte" ADD CONSTRAINT "wegweiser_artikel_texte_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_haeufige_fragen" ADD CONSTRAINT "wegweiser_haeufige_fragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_importe" ADD CONSTRAINT "wegweiser_importe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_sammelmappe_fk" FOREIGN KEY ("tenant_id","sammelmappe_id") REFERENCES "public"."wegweiser_sammelmappen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappen" ADD CONSTRAINT "wegweiser_sammelmappen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_von_fk" FOREIGN KEY ("tenant_id","von_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_an_fk" FOREIGN KEY ("tenant_id","an_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD CONSTRAINT "wegweiser_uebersetzung_vorschlaege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD CONSTRAINT "wegweiser_uebersetzung_vorschlaege_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_ort_fk" FOREIGN KEY ("tenant_id","ort_id") REFERENCES "public"."netzwerk_orte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_veranstalter_fk" FOREIGN KEY ("tenant_id","veranstalter_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_angefangene_loeschen" ON "beteiligung_angefangene" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_antworten_umfrage" ON "beteiligung_antworten" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "beteiligung_antworten_einmal" ON "beteiligung_antworten" USING btree ("tenant_id","umfrage_id","pseudonym") WHERE "beteiligung_antworten"."pseudonym" is not null;--> statement-breakpoint
CREATE INDEX "beteiligung_eingang_umfrage" ON "beteiligung_eingang" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_einladung_links_einladung" ON "beteiligung_einladung_links" USING btree ("tenant_id","einladung_id");--> statement-breakpoint
CREATE INDEX "beteiligung_einladungen_umfrage" ON "beteiligung_einladungen" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "beteiligung_einladungen_email" ON "beteiligung_einladungen" USING btree ("tenant_id","umfrage_id","email") WHERE "beteiligung_einladungen"."email" is not null;--> statement-breakpoint
CREATE INDEX "beteiligung_bestand_umfrage_i" ON "beteiligung_bestand" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_bestand_angebot_i" ON "beteiligung_bestand" USING btree ("tenant_id","angebot_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_anmeldungen_workshop_i" ON "beteiligung_workshop_anmeldungen" USING btree ("tenant_id","workshop_id","angemeldet_am");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_anmeldungen_loeschen" ON "beteiligung_workshop_anmeldungen" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_cluster_workshop_i" ON "beteiligung_workshop_cluster" USING btree ("tenant_id","workshop_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_cluster_gruppe_i" ON "beteiligung_workshop_cluster" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_gruppen_workshop_i" ON "beteiligung_workshop_gruppen" USING btree ("tenant_id","workshop_id","position");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_gruppen_feld_i" ON "beteiligung_workshop_gruppen" USING btree ("tenant_id","handlungsfeld_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_karten_gruppe_i" ON "beteiligung_workshop_karten" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_karten_cluster_i" ON "beteiligung_workshop_karten" USING btree ("tenant_id","cluster_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshops_prozess_i" ON "beteiligung_workshops" USING btree ("tenant_id","prozess_id");--> statement-breakpoint
CREATE INDEX "beteiligung_interviews_loeschen" ON "beteiligung_interviews" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_zitate_interview" ON "beteiligung_zitate" USING btree ("tenant_id","interview_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahme_belege_beleg_i" ON "konzept_massnahme_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_ziel_belege_beleg_i" ON "konzept_ziel_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_anfragen_stelle_i" ON "konzept_angebot_anfragen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_bedarfe_bedarf_i" ON "konzept_angebot_bedarfe" USING btree ("tenant_id","bedarf_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_meldungen_angebot_i" ON "konzept_angebot_meldungen" USING btree ("tenant_id","angebot_id");--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_abfrage_i" ON "konzept_anhaenge" USING btree ("tenant_id","abfrage_id");--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_datei_i" ON "konzept_anhaenge" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_materialien_massnahme_i" ON "konzept_materialien" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_materialien_datei_i" ON "konzept_materialien" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_vorhaben_massnahme_i" ON "konzept_vorhaben" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_vorlage_dateien_vorlage_i" ON "konzept_vorlage_dateien" USING btree ("tenant_id","vorlage_id");--> statement-breakpoint
CREATE INDEX "konzept_vorlage_dateien_datei_i" ON "konzept_vorlage_dateien" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_beschluesse_gremium_i" ON "konzept_beschluesse" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_beschluesse_struktur_i" ON "konzept_beschluesse" USING btree ("tenant_id","struktur_gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_beitritte_gruppe_i" ON "konzept_beitritte" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "konzept_beitritte_loeschen" ON "konzept_beitritte" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "netzwerk_angebot_gemeinden_gemeinde_i" ON "netzwerk_angebot_gemeinden" USING btree ("tenant_id","gemeinde_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_ueber" ON "wegweiser_artikel" USING btree ("tenant_id","ueber_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_lage" ON "wegweiser_artikel" USING btree ("tenant_id","lebenslage_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_verantwortlich" ON "wegweiser_artikel" USING btree ("tenant_id","verantwortlich_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_stellen_stelle" ON "wegweiser_artikel_stellen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_fremdschluessel_artikel" ON "wegweiser_fremdschluessel" USING btree ("tenant_id","artikel_id");--> statement-breakpoint
CREATE INDEX "wegweiser_fremdschluessel_leistung" ON "wegweiser_fremdschluessel" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_importe_created" ON "wegweiser_importe" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "wegweiser_sammelmappe_leistungen_leistung" ON "wegweiser_sammelmappe_leistungen" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_leistung" ON "wegweiser_uebergaben" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_von" ON "wegweiser_uebergaben" USING btree ("tenant_id","von_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_an" ON "wegweiser_uebergaben" USING btree ("tenant_id","an_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebersetzung_vorschlaege_leistung" ON "wegweiser_uebersetzung_vorschlaege" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_veranstaltungen_ort" ON "wegweiser_veranstaltungen" USING btree ("tenant_id","ort_id");--> statement-breakpoint
CREATE INDEX "wegweiser_veranstaltungen_veranstalter" ON "wegweiser_veranstaltungen" USING btree ("tenant_id","veranstalter_id");--> statement-breakpoint
CREATE INDEX "konzept_belege_quelle" ON "konzept_belege" USING btree ("tenant_id","quelle_schluessel");