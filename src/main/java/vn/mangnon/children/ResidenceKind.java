package vn.mangnon.children;

/** Thường trú, tạm trú, nơi ở hiện tại. */
enum ResidenceKind {
    PERMANENT,
    TEMPORARY,
    ACTUAL
}
