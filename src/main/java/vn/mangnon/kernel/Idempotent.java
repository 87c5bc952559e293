package vn.mangnon.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource class: its POSTs honour {@code Idempotency-Key}. What it does stands in {@code platform}. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** How long it may take: the answer is kept in one transaction with what was done. On a method where that is long. */
    @Nonbinding
    int seconds() default 60;
}
