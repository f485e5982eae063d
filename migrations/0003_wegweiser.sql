CREATE TABLE "wegweiser_eingaenge" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"titel" text DEFAULT '' NOT NULL,
	"dringend" boolean DEFAULT false NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"gemeldet_am" timestamp with time zone,
	"anlass" text,
	CONSTRAINT "wegweiser_eingaenge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_kartendienste" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"adresse" text NOT NULL,
	"anbieter" text NOT NULL,
	"quelle" text NOT NULL,
	"quelle_adresse" text DEFAULT '' NOT NULL,
	"groesster_zoom" integer NOT NULL,
	"rev" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wegweiser_sprachstaende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"eintrag_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"quelle" text NOT NULL,
	"ziel" text NOT NULL,
	"geprueft_am" date,
	CONSTRAINT "wegweiser_sprachstaende_tenant_id_eintrag_id_sprache_pk" PRIMARY KEY("tenant_id","eintrag_id","sprache")
);
--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ALTER COLUMN "leistung_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_anlaufstellen" ADD COLUMN "merkmale" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "eintrag_id" uuid;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "teile" jsonb;--> statement-breakpoint
ALTER TABLE "wegweiser_eingaenge" ADD CONSTRAINT "wegweiser_eingaenge_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kartendienste" ADD CONSTRAINT "wegweiser_kartendienste_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sprachstaende" ADD CONSTRAINT "wegweiser_sprachstaende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wegweiser_eingaenge_gemeldet" ON "wegweiser_eingaenge" USING btree ("tenant_id","gemeldet_am");--> statement-breakpoint
CREATE INDEX "wegweiser_eingaenge_am" ON "wegweiser_eingaenge" USING btree ("tenant_id","art","am");--> statement-breakpoint
CREATE INDEX "wegweiser_uebersetzung_vorschlaege_eintrag" ON "wegweiser_uebersetzung_vorschlaege" USING btree ("tenant_id","eintrag_id");