CREATE TABLE "netzwerk_gemeinde_grenzen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	"ringe" jsonb NOT NULL,
	CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","gemeinde_id")
);
--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_gemeinde_grenzen" ADD CONSTRAINT "netzwerk_gemeinde_grenzen_gemeinde_fk" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE cascade ON UPDATE no action;