package vn.mangnon.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity: whoever loads or changes a row of it stands in the audit trail, with no word of the feature's own. Stands
 * on the ground floor so that accounts, which lie below the trail, can carry it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** What it is recorded as. */
    AuditSubject value();

    /** The property that leads to what it is a part of; left out, the row is its own subject. */
    String partOf() default "";

    /** Properties that lead to others whom the row tells about as well, as a case tells about its child. */
    About[] about() default {};

    /**
     * To which duties the history of its subject shows what was done to this row: to those that may read the row itself, and
     * a test holds it to the operation that shows it. Left out, no history tells of it.
     */
    String[] readBy() default {};

    /** Whether being looked at is recorded too. */
    boolean reads() default true;

    /** Another subject of the same row; there is nothing to record where the property is empty. */
    @Target({})
    @interface About {

        AuditSubject value();

        String property();
    }
}
