package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password@2026",
                "Mật khẩu 12345",
                "matkhaumatkhau",
                "anhyeuem123456",
                "Việt Nam 2026!!!",
                "123456789012",
                "098765432109",
                "000000000000",
                "121212121212",
                "qwertyuiop123",
                "poiuytrewq!!",
                "abcdefghijkl",
                "1q2w3e4r5t6y",
                "1234 5678 9012",
                "!!!!!!!!!!!!"
            })
    void what_everybody_tries_is_no_password(String password) {
        assertEquals(List.of("PASSWORD_COMMON"), faults("thuongphuoc", password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mật khẩu của tôi là",
                "mat-khau-thu-2026",
                "bưởi cam quýt mít",
                "correct horse battery staple",
                "một mật khẩu rất riêng",
                "x7Kp2mQz9LrT"
            })
    void words_that_only_one_puts_together_are_one(String password) {
        assertEquals(List.of(), faults("thuongphuoc", password));
    }

    @Test
    void the_user_name_is_none_with_whatever_digits() {
        assertEquals(List.of("PASSWORD_IS_THE_USERNAME"), faults("can-bo-thuong-phuoc", "Cán bộ Thường Phước 2026"));
        assertEquals(List.of(), faults("hoa", "Hoa hồng và hoa lan"));
    }

    @Test
    void what_bcrypt_would_not_read_is_refused() {
        assertEquals(List.of("PASSWORD_TOO_LONG"), faults("hoa", "ầ bê xê dê".repeat(7)));
    }

    private static List<String> faults(String username, String password) {
        var details = new AccountDetails(null, username, username, password, null, true, List.of(), List.of());
        return PasswordRules.check(details, new Faults()).list().stream()
                .map(Fault::code)
                .toList();
    }
}
