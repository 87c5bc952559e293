package vn.mangnon.children;

/** As Mẫu 01 has it: nam, nữ, không biết. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
