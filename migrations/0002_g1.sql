CREATE TABLE "netzwerk_gemeinde_grenzen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	"ringe" jsonb NOT NULL,
	CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","gemeinde_id")
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
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_von_fk" FOREIGN KEY ("tenant_id","von_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebergaben" ADD CONSTRAINT "wegweiser_uebergaben_an_fk" FOREIGN KEY ("tenant_id","an_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_leistung" ON "wegweiser_uebergaben" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_von" ON "wegweiser_uebergaben" USING btree ("tenant_id","von_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebergaben_an" ON "wegweiser_uebergaben" USING btree ("tenant_id","an_id");