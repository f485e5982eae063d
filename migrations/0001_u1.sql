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
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_umfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_umfragen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
ALTER TABLE "beteiligung_umfragen" ADD CONSTRAINT "beteiligung_umfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_umfragen" ADD CONSTRAINT "beteiligung_umfragen_vorherige" FOREIGN KEY ("tenant_id","vorherige_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE no action ON UPDATE no action;