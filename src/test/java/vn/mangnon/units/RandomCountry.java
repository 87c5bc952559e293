package vn.mangnon.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A country after two reforms, made up from a seed. Every reform ends all provinces and communes: each then goes on under
 * its code, is merged into one of the new ones, is split between two, or ends without anybody saying what became of it.
 * Codes come back, at times for another place.
 */
final class RandomCountry {

    private static final String[] ERAS = {"2000-01-01", "2015-01-01", "2025-07-01"};

    static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("1999-12-31"),
            LocalDate.parse("2014-12-31"),
            LocalDate.parse("2015-01-01"),
            LocalDate.parse("2025-06-30"),
            LocalDate.parse("2026-11-22"));

    private final Random random;
    private final Country country = new Country();

    private RandomCountry(Random random) {
        this.random = random;
    }

    static Country of(Random random) {
        var made = new RandomCountry(random);
        List<String> provinces = List.of();
        List<String> communes = List.of();
        for (int era = 0; era < ERAS.length; era++) {
            var newProvinces = made.provinces(era);
            var newCommunes = made.communes(era, newProvinces);
            made.reform(provinces, newProvinces);
            made.reform(communes, newCommunes);
            provinces = newProvinces;
            communes = newCommunes;
        }
        return made.country;
    }

    private List<String> provinces(int era) {
        var names = new ArrayList<String>();
        for (var code : codes(10, 6, 2)) {
            country.province(code, ERAS[era], end(era));
            names.add(code + "@" + ERAS[era]);
        }
        return names;
    }

    private List<String> communes(int era, List<String> provinces) {
        var names = new ArrayList<String>();
        for (var code : codes(20_000, 40, 10)) {
            var province = provinces.get(random.nextInt(provinces.size()));
            country.commune(code, province.substring(0, province.indexOf('@')), ERAS[era], end(era));
            names.add(code + "@" + ERAS[era]);
        }
        return names;
    }

    /** Some of the codes there are to choose from, in any order, so that another era has many of them again. */
    private List<String> codes(int first, int choice, int atLeast) {
        var codes = new ArrayList<String>();
        for (int code = first; code < first + choice; code++) {
            codes.add(Integer.toString(code));
        }
        java.util.Collections.shuffle(codes, random);
        return codes.subList(0, atLeast + random.nextInt(choice - atLeast));
    }

    private static String end(int era) {
        return era + 1 < ERAS.length ? ERAS[era + 1] : null;
    }

    private void reform(List<String> old, List<String> successors) {
        for (var name : old) {
            var one = successors.get(random.nextInt(successors.size()));
            var other = successors.get(random.nextInt(successors.size()));
            switch (random.nextInt(4)) {
                case 0 -> country.merged(name, one);
                case 1 -> country.split(name, one, other);
                case 2 -> country.merged(name, one).split(name, other);
                default -> {
                    // Nobody says what became of it; perhaps its code goes on.
                }
            }
        }
    }
}
