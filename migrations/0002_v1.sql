CREATE TABLE "beteiligung_wellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"frage" text NOT NULL,
	"partner" text,
	"karte" jsonb NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "beteiligung_wellen_tenant_id_umfrage_id_frage_pk" PRIMARY KEY("tenant_id","umfrage_id","frage")
);
--> statement-breakpoint
ALTER TABLE "beteiligung_wellen" ADD CONSTRAINT "beteiligung_wellen_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;