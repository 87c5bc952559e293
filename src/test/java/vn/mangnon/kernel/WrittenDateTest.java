package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "'ngày 06  tháng 4 năm 2023', 2023-04-06",
        "'Sóc Trăng, ngày 06 tháng 4 năm 2023', 2023-04-06",
        "'ngày 02/3/2021', 2021-03-02",
        "28/6/2021, 2021-06-28",
        "ngày 30/12/2019, 2019-12-30"
    })
    void a_date_is_read_as_documents_write_it(String text, LocalDate date) {
        assertEquals(Optional.of(date), WrittenDate.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 31 tháng 02 năm 2020",
                "31/02/2020",
                "ngày     tháng 02 năm 2020",
                "tháng 6 năm 2025",
                "năm 2021",
                ""
            })
    void what_cannot_be_read_stays_text(String text) {
        assertEquals(Optional.empty(), WrittenDate.read(text));
    }

    @Test
    void the_year_is_read_even_of_an_impossible_date() {
        assertEquals(OptionalInt.of(2020), WrittenDate.yearOf("ngày 31 tháng 02 năm 2020"));
        assertEquals(OptionalInt.empty(), WrittenDate.yearOf("ngày 3 tháng 2"));
    }
}
