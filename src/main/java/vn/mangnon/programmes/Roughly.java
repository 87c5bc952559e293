package vn.mangnon.programmes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a document says a figure. */
@Schema(
        description = "How the document says the figure: `EXACT`; `OVER` \"trên\", \"hơn\"; `NEARLY` \"gần\"; `ABOUT` "
                + "\"khoảng\".")
enum Roughly {
    EXACT,
    /** "Trên", "hơn". */
    OVER,
    /** "Gần". */
    NEARLY,
    /** "Khoảng". */
    ABOUT
}
