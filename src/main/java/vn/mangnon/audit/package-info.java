/**
 * The audit trail (nhật ký truy cập): who looked at or changed which child or case, acting for whom, from where, by which
 * operation, and what was refused. An <em>entry</em> is written in the transaction of what it records, or, for a refusal,
 * in one of its own; nobody changes or deletes one. What is recorded is told by {@link vn.mangnon.kernel.Audited} on the
 * entities, not by calls in the services, so that nobody can forget it.
 */
@NullMarked
package vn.mangnon.audit;

import org.jspecify.annotations.NullMarked;
