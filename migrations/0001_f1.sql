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
ALTER TABLE "konzept_fassung_verbindungen" ADD COLUMN "worte" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "portal_aufgaben" ADD COLUMN "eskaliert_am" date;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_abfrage" FOREIGN KEY ("tenant_id","abfrage_id") REFERENCES "public"."konzept_abfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_gremium" FOREIGN KEY ("tenant_id","gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beschluesse" ADD CONSTRAINT "konzept_beschluesse_struktur" FOREIGN KEY ("tenant_id","struktur_gremium_id") REFERENCES "public"."gremien_gremien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beitritte" ADD CONSTRAINT "konzept_beitritte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_beitritte" ADD CONSTRAINT "konzept_beitritte_gruppe" FOREIGN KEY ("tenant_id","gruppe_id") REFERENCES "public"."konzept_prozess_gruppen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_abfrage_i" ON "konzept_anhaenge" USING btree ("tenant_id","abfrage_id");--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_datei_i" ON "konzept_anhaenge" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_beschluesse_gremium_i" ON "konzept_beschluesse" USING btree ("tenant_id","gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_beschluesse_struktur_i" ON "konzept_beschluesse" USING btree ("tenant_id","struktur_gremium_id");--> statement-breakpoint
CREATE INDEX "konzept_beitritte_gruppe_i" ON "konzept_beitritte" USING btree ("tenant_id","gruppe_id");--> statement-breakpoint
CREATE INDEX "konzept_beitritte_loeschen" ON "konzept_beitritte" USING btree ("tenant_id","loeschen_am");