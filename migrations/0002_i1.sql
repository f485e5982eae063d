CREATE TABLE "beteiligung_leitfadenfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"quelle" text NOT NULL,
	"frage" text NOT NULL,
	"herkunft" text NOT NULL,
	"adresse" text NOT NULL,
	CONSTRAINT "beteiligung_leitfadenfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_leitfadenfragen_einmal" UNIQUE("tenant_id","interview_id","quelle")
);
--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD COLUMN "rev" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "beteiligung_leitfadenfragen" ADD CONSTRAINT "beteiligung_leitfadenfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_leitfadenfragen" ADD CONSTRAINT "beteiligung_leitfadenfragen_interview" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;