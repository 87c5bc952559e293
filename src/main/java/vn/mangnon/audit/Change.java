package vn.mangnon.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a field was and what it became; a restricted value as a keyed digest. */
@Schema(name = "AuditedChange")
record Change(@Nullable String from, @Nullable String to) {}
