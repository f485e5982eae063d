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
CREATE INDEX "beteiligung_workshop_anmeldungen_workshop_i" ON "beteiligung_workshop_anmeldungen" USING btree ("tenant_id","workshop_id","angemeldet_am");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_anmeldungen_loeschen" ON "beteiligung_workshop_anmeldungen" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_cluster_workshop_i" ON "beteiligung_workshop_cluster" USING btree ("tenant_id","workshop_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_cluster_gruppe_i" ON "beteiligung_workshop_cluster" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_gruppen_workshop_i" ON "beteiligung_workshop_gruppen" USING btree ("tenant_id","workshop_id","position");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_gruppen_feld_i" ON "beteiligung_workshop_gruppen" USING btree ("tenant_id","handlungsfeld_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_karten_gruppe_i" ON "beteiligung_workshop_karten" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshop_karten_cluster_i" ON "beteiligung_workshop_karten" USING btree ("tenant_id","cluster_id");--> statement-breakpoint
CREATE INDEX "beteiligung_workshops_prozess_i" ON "beteiligung_workshops" USING btree ("tenant_id","prozess_id");