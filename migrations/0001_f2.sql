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
ALTER TABLE "konzept_fassung_elemente" DROP CONSTRAINT "konzept_fassung_elemente_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" DROP CONSTRAINT "konzept_fassung_verbindungen_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_wege" DROP CONSTRAINT "konzept_fassung_wege_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD COLUMN "abstimmung" jsonb;--> statement-breakpoint
ALTER TABLE "konzept_fassungen" ADD COLUMN "vorlage" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_beratungen" ADD COLUMN "abstimmung" jsonb;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_stimmzettel" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_auswahl_vorschlaege" ADD COLUMN "anteile" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_auswahlrunden" ADD COLUMN "toepfe" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_vorlage" FOREIGN KEY ("tenant_id","vorlage_id") REFERENCES "public"."konzept_vorlagen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_dateien" ADD CONSTRAINT "konzept_vorlage_dateien_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_staende" ADD CONSTRAINT "konzept_vorlage_staende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorlage_staende" ADD CONSTRAINT "konzept_vorlage_staende_vorlage" FOREIGN KEY ("tenant_id","vorlage_id") REFERENCES "public"."konzept_vorlagen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konzept_vorlage_dateien_vorlage_i" ON "konzept_vorlage_dateien" USING btree ("tenant_id","vorlage_id");--> statement-breakpoint
CREATE INDEX "konzept_vorlage_dateien_datei_i" ON "konzept_vorlage_dateien" USING btree ("tenant_id","datei_id");