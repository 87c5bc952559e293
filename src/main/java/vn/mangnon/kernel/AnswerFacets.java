package vn.mangnon.kernel;

/** Asked by {@link Answers}, answered by the glue: in what the same picture differs from one caller to another. */
public interface AnswerFacets {

    /** A part of the entity tag; empty where the caller is shown all of it. */
    String facetOf(Versioned view);
}
