package vn.mangnon.children;

/** As Mẫu 01 has it: nam, nữ, không biết. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
