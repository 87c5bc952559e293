package vn.mangnon.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.mangnon.kernel.Faults;

/**
 * NIST SP 800-63B: long, no rule of composition, no expiry, and none of those that everybody tries first. Length is in
 * {@link AccountDetails}; what everybody tries is here, also with the digits that are put behind it to reach the length.
 */
final class PasswordRules {

    /** Folded: without diacritics, spaces, punctuation and capitals. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "pass",
            "matkhau",
            "matkhaucuatoi",
            "matkhaumoi",
            "khongcomatkhau",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "toiyeuem",
            "yeuemnhieulam",
            "anhyeuemnhieulam",
            "toiyeuvietnam",
            "vietnam",
            "vietnamvodich",
            "vietnamquehuongtoi",
            "hanoi",
            "saigon",
            "hochiminh",
            "thanhphohochiminh",
            "admin",
            "administrator",
            "quantri",
            "quantrivien",
            "root",
            "welcome",
            "welcometo",
            "letmein",
            "changeme",
            "changemeplease",
            "default",
            "secret",
            "superman",
            "princess",
            "sunshine",
            "football",
            "monkey",
            "dragon",
            "trustno1",
            "abc",
            "abcd",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "q1w2e3r4t5y6",
            "1q2w3e4r5t6y",
            "qazwsxedcrfv",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "conyeume",
            "giadinh",
            "giadinhtoi",
            "hanhphuc",
            "congabeo",
            "motconvit",
            "treem",
            "baovetreem",
            "mangnon",
            "khongbiet",
            "khongco",
            "deogiday",
            "tinhyeu",
            "tinhban");

    private static final List<String> ROWS = List.of(
            "012345678901234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolp");

    private PasswordRules() {}

    static Faults check(AccountDetails details, Faults faults) {
        var password = details.password();
        if (password == null) {
            return faults;
        }
        var folded = folded(password);
        // bcrypt reads 72 bytes and would silently ignore the rest.
        faults.addIf(password.getBytes(StandardCharsets.UTF_8).length > 72, "/password", "PASSWORD_TOO_LONG")
                .addIf(
                        password.length() >= AccountDetails.SHORTEST_PASSWORD && isCommon(folded),
                        "/password",
                        "PASSWORD_COMMON");
        var username = details.username() == null ? "" : folded(details.username());
        return faults.addIf(
                !username.isEmpty() && withoutDigits(folded).equals(withoutDigits(username)),
                "/password",
                "PASSWORD_IS_THE_USERNAME");
    }

    private static boolean isCommon(String folded) {
        // The shortest part that it repeats, or all of it.
        var part = folded.replaceFirst("^(.+?)\\1+$", "$1");
        var word = withoutDigits(part);
        return part.length() <= 4 && !folded.equals(part)
                || folded.length() <= 4
                || COMMON.contains(part)
                || COMMON.contains(word)
                || ROWS.stream().anyMatch(row -> follows(row, part) || !word.isEmpty() && follows(row, word));
    }

    private static boolean follows(String row, String text) {
        return row.contains(text) || new StringBuilder(row).reverse().indexOf(text) >= 0;
    }

    private static String withoutDigits(String text) {
        return text.replaceAll("^[0-9]+|[0-9]+$", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}0-9]", "");
    }
}
