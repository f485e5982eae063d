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
ALTER TABLE "wegweiser_anlaufstellen" ADD COLUMN "merkmale" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_kartendienste" ADD CONSTRAINT "wegweiser_kartendienste_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;