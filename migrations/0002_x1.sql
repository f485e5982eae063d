CREATE TABLE "wegweiser_kontakt_entscheidungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"system" text NOT NULL,
	"schluessel" text NOT NULL,
	"stelle_id" uuid,
	"anlaufstelle_id" uuid,
	"gleich" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_kontakt_entscheidungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_kontakt_entscheidungen_stelle" UNIQUE("tenant_id","stelle_id","system","schluessel"),
	CONSTRAINT "wegweiser_kontakt_entscheidungen_ort" UNIQUE("tenant_id","anlaufstelle_id","system","schluessel")
);
--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_ort_fk" FOREIGN KEY ("tenant_id","anlaufstelle_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;