package vn.mangnon.children;

/** Thường trú, tạm trú, nơi ở hiện tại. */
public enum ResidenceKind {
    PERMANENT,
    TEMPORARY,
    ACTUAL
}
