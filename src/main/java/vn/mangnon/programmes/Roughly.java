package vn.mangnon.programmes;

/** How a document says a figure. */
enum Roughly {
    EXACT,
    /** "Trên", "hơn". */
    OVER,
    /** "Gần". */
    NEARLY,
    /** "Khoảng". */
    ABOUT
}
