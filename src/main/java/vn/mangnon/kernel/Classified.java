package vn.mangnon.kernel;

import java.util.Set;

/** A picture whose sensitive fields are of one class or another, depending on what it tells. */
public interface Classified {

    /** Nothing, if what it tells is none of these. */
    Set<SensitivityClass> sensitivity();
}
