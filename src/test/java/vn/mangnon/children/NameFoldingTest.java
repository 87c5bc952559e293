package vn.mangnon.children;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.mangnon.kernel.Folding;

/** A list is compared with itself by us and with the register by the database: both must call the same names one. */
@QuarkusTest
class NameFoldingTest {

    @Inject
    DataSource database;

    @Test
    void we_fold_names_as_the_database_does() throws SQLException {
        var random = new Random(20261125);
        var parts = List.of(
                "Lý",
                "Lí",
                "LÝ",
                "Quý",
                "Quí",
                "Hòa",
                "Hoà",
                "Nguyễn",
                "Thúy",
                "Thuý",
                "Đặng",
                "đỗ",
                "Y",
                "Ý",
                "Mỹ",
                "Kỳ",
                "ỷ",
                "Uyên",
                "Vy",
                "Gìn",
                "Khuỷu",
                "Trần-Lê",
                "O’Neil",
                "Đ.",
                "É",
                "ŷ",
                "(Bé)",
                "2",
                "  ",
                "\u00a0",
                "l\u0301y\u0300",
                "l\u0301y",
                "ly\u0302",
                "çy",
                "\u0301",
                "\u0301ly",
                "QUỲ",
                "quyt",
                "gy",
                "ngy1");
        var names = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            var name = new StringBuilder();
            for (int words = 1 + random.nextInt(4); words > 0; words--) {
                name.append(parts.get(random.nextInt(parts.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            names.add(Normalizer.normalize(name, Normalizer.Form.values()[random.nextInt(2)]));
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select n, name_folded(name_marked(n)) from unnest(?) n")) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            var compared = 0;
            try (var rows = query.executeQuery()) {
                for (; rows.next(); compared++) {
                    assertEquals(rows.getString(2), Folding.name(rows.getString(1)), rows.getString(1));
                }
            }
            assertEquals(names.size(), compared);
        }
    }
}
