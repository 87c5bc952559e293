package vn.mangnon.printing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of the first page; what is not known yet is left as dots, to be filled in by hand.
 *
 * @param formName such as "Mẫu số 01", above everything, or absent
 * @param superior the body above the one that sends, or absent
 * @param agency the body that sends
 * @param number number and sign, such as "12/BC-UBND"
 * @param place where it is signed
 * @param date when
 */
public record Letterhead(
        @Nullable String formName,
        @Nullable String superior,
        String agency,
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate date) {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    String numberLine() {
        return "Số: " + (number == null ? Block.DOTS : number);
    }

    String placeAndDate() {
        var where = place == null ? "………" : place;
        return date == null
                ? where + ", ngày …… tháng …… năm ……"
                // Days below ten and the first two months have a zero in front, lest a stroke of the pen change them.
                : "%s, ngày %02d tháng %s năm %d"
                        .formatted(
                                where,
                                date.getDayOfMonth(),
                                date.getMonthValue() < 3 ? "0" + date.getMonthValue() : date.getMonthValue(),
                                date.getYear());
    }
}
