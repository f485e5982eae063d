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
ALTER TABLE "beteiligung_ergebnisse" ADD CONSTRAINT "beteiligung_ergebnisse_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_freitexte" ADD CONSTRAINT "beteiligung_freitexte_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;