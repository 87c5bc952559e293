package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "absent", textBlock = """
                    absent                  | vi
                    ''                      | vi
                    vi                      | vi
                    vi-VN                   | vi
                    en                      | en
                    EN                      | en
                    en-GB,en;q=0.8          | en
                    fr, en;q=0.5            | en
                    fr, en;q=0.5, vi;q=0.8  | vi
                    en;q=0.1, vi;q=0.9      | vi
                    fr                      | vi
                    *                       | vi
                    ;;;                     | vi
                    en;q=zwei               | vi
                    """)
    void the_language_is_the_one_preferred_of_the_two_that_are_spoken(String header, String language) {
        assertEquals(language, Language.preferred(header).getLanguage());
        var answer = new Language();
        answer.choose(header);
        assertEquals(language, answer.tag());
    }
}
