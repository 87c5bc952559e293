package vn.mangnon.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field of what is shown: who may not read its class does not get it, whichever operation shows it. What is masked is
 * left out and its name stands in {@code masked}; what is hidden is left out without a word. Since nothing takes the place
 * of a value, no mask can be written back over it.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {

    /**
     * Of which class it is. Where it may be one or another, {@link Classified} says which; a picture that does not say is
     * masked as if it were all of them.
     */
    SensitivityClass[] value();

    /** An attribute of a JSON writer whose reader is ourselves: it leaves nothing out. */
    String UNMASKED = "vn.mangnon.unmasked";
}
