package vn.mangnon.children;

import java.util.regex.Pattern;

/** Telephone numbers as people write them. */
final class PhoneNumber {

    private static final Pattern BETWEEN = Pattern.compile("[ .()-]");

    private PhoneNumber() {}

    /** Without what stands between the digits. */
    static String digits(String written) {
        return BETWEEN.matcher(written).replaceAll("");
    }

    /** One form of a number for all ways to write it: +84 912 345 678, 84912345678 and 0912.345.678 are one. */
    static String plain(String written) {
        var digits = digits(written);
        return digits.startsWith("+84")
                ? "0" + digits.substring(3)
                : digits.startsWith("84") && digits.length() == 11 ? "0" + digits.substring(2) : digits;
    }
}
