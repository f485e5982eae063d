CREATE TABLE "platform_audit_changes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "platform_audit_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_audit_events" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "platform_audit_events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_auftraege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_auftraege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_dateien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "platform_dateien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_erzeugnisse" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content_key" text NOT NULL,
	"progress_percent" integer DEFAULT 0 NOT NULL,
	"stage" text DEFAULT 'wartet' NOT NULL,
	"datei_id" uuid,
	"failed_reason" text,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "platform_erzeugnisse_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "platform_mandant_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"haupt" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_mandanten" (
	"tenant_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"key" text NOT NULL,
	"art" text DEFAULT 'kreis' NOT NULL,
	"gesperrt_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_mandanten_key" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "platform_audit_changes" ADD CONSTRAINT "platform_audit_changes_event" FOREIGN KEY ("tenant_id","event_id") REFERENCES "public"."platform_audit_events"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_audit_events" ADD CONSTRAINT "platform_audit_events_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_auftraege" ADD CONSTRAINT "platform_auftraege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_dateien" ADD CONSTRAINT "platform_dateien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_erzeugnisse" ADD CONSTRAINT "platform_erzeugnisse_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_erzeugnisse" ADD CONSTRAINT "platform_erzeugnisse_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_mandant_hosts" ADD CONSTRAINT "platform_mandant_hosts_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "platform_audit_changes_subject" ON "platform_audit_changes" USING btree ("tenant_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "platform_audit_changes_of_event" ON "platform_audit_changes" USING btree ("tenant_id","event_id");--> statement-breakpoint
CREATE INDEX "platform_audit_events_at" ON "platform_audit_events" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "platform_audit_events_verb" ON "platform_audit_events" USING btree ("tenant_id","verb","at");--> statement-breakpoint
CREATE INDEX "platform_auftraege_due" ON "platform_auftraege" USING btree ("tenant_id","due_at");--> statement-breakpoint
CREATE INDEX "platform_erzeugnisse_kind" ON "platform_erzeugnisse" USING btree ("tenant_id","kind","content_key");--> statement-breakpoint
CREATE INDEX "platform_mandant_hosts_tenant" ON "platform_mandant_hosts" USING btree ("tenant_id");