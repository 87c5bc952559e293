package vn.mangnon.tables;

/** A cell that cannot be taken for what its column holds; the code names the rule. */
public final class CellFault extends RuntimeException {

    private final String code;

    CellFault(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
