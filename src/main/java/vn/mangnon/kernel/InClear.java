package vn.mangnon.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field of an {@link Audited} entity: its value may stand in the audit trail as it is. Without it text, dates and
 * lists are restricted and stand there as keyed digests, so that a field somebody adds tomorrow leaks nothing by being
 * forgotten; ids, moments, numbers and the constants of an enum cannot name a person and need no mark.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InClear {}
