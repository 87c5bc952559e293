package vn.mangnon.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes up Vietnamese children. Nobody here exists; names are drawn from common ones and put together by chance. */
final class InventedPeople {

    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
            "Đinh");

    private static final List<String> BOYS_MIDDLE =
            List.of("Văn", "Hữu", "Minh", "Đức", "Quốc", "Gia", "Thanh", "Hoàng");
    private static final List<String> GIRLS_MIDDLE =
            List.of("Thị", "Ngọc", "Thu", "Kim", "Bảo", "Mỹ", "Thùy", "Phương");

    private static final List<String> BOYS = List.of(
            "An", "Bảo", "Cường", "Dũng", "Đạt", "Hiếu", "Hòa", "Khang", "Lộc", "Nam", "Phúc", "Quân", "Sơn", "Tài",
            "Vũ");
    private static final List<String> GIRLS = List.of(
            "Anh", "Bưởi", "Chi", "Diễm", "Giang", "Hạnh", "Hoa", "Lan", "Mai", "Ngân", "Quỳnh", "Thảo", "Thúy", "Trân",
            "Yến");

    private static final List<String> GROUPS = List.of("a", "b", "c", "d", "đ", "h", "n", "l");
    private static final List<String> AT_RISK =
            List.of("POOR_HOUSEHOLD", "NEAR_POOR_HOUSEHOLD", "MIGRANT_PARENTS", "DIVORCED_PARENTS", "DROPPED_OUT");

    /** Province part of numbers that are never issued, so that none of these can be anybody's. */
    private static final String NO_PROVINCE = "999";

    private final Random random;
    private int serial;

    InventedPeople(Random random) {
        this.random = random;
    }

    ChildDetails child(UUID unitId, LocalDate born) {
        var girl = random.nextBoolean();
        var surname = one(SURNAMES);
        var name = surname + " " + (girl ? one(GIRLS_MIDDLE) + " " + one(GIRLS) : one(BOYS_MIDDLE) + " " + one(BOYS));
        var exact = random.nextInt(10) > 0;
        var hasNumber = random.nextInt(10) < 8;
        return new ChildDetails(
                null,
                name,
                exact ? born : born.withDayOfYear(1),
                exact ? BirthDatePrecision.EXACT : BirthDatePrecision.YEAR,
                girl ? Sex.FEMALE : Sex.MALE,
                hasNumber ? number(born, girl) : null,
                null,
                random.nextInt(20) == 0 ? "05" : "01",
                "VN",
                new Residence(
                        unitId, null, random.nextInt(10) == 0 ? ResidenceKind.TEMPORARY : ResidenceKind.PERMANENT),
                random.nextInt(8) == 0 ? List.of() : List.of(carer(surname)),
                null,
                null,
                null);
    }

    List<CircumstanceDetails> circumstances(LocalDate born, LocalDate today) {
        var found = new ArrayList<CircumstanceDetails>();
        if (random.nextInt(12) == 0) {
            found.add(new CircumstanceDetails(null, one(GROUPS), null, null, dayBetween(born, today), null, null));
        }
        if (random.nextInt(6) == 0) {
            found.add(new CircumstanceDetails(null, null, null, one(AT_RISK), dayBetween(born, today), null, null));
        }
        return found;
    }

    LocalDate dayBetween(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private Caregiver carer(String surname) {
        var mother = random.nextInt(3) > 0;
        var name = mother ? one(SURNAMES) + " Thị " + one(GIRLS) : surname + " Văn " + one(BOYS);
        // 0999 is given to no network.
        return new Caregiver(name, mother ? "mẹ" : "cha", "0999%06d".formatted(random.nextInt(1_000_000)));
    }

    /** As TT 07/2016/TT-BCA builds them, but for the province. */
    private String number(LocalDate born, boolean girl) {
        var century = born.getYear() < 2000 ? 0 : 2;
        return "%s%d%02d%06d".formatted(NO_PROVINCE, century + (girl ? 1 : 0), born.getYear() % 100, ++serial);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
