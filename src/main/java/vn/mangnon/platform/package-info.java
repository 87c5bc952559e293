/**
 * Glue that nobody imports: the embedded database, the clock, problems, JSON, the gate before every request, idempotency
 * keys, the OpenAPI document. It is reached through CDI and the server alone.
 */
@NullMarked
package vn.mangnon.platform;

import org.jspecify.annotations.NullMarked;
