package vn.mangnon.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Names as often as people bear them. Surnames have the shares that counts of the population publish (Nguyễn 31 %, Trần
 * 10.9 %, Lê 8.9 %, …). Middle and given names are weights, by sex and decade, put together by hand after lists of recent
 * years: they are right in their shape (a few names that everybody has, a long tail), not in their last digit. Nobody is
 * meant: parts are drawn by chance.
 */
public final class VietnameseNames {

    private static final Weighted SURNAMES = weighted(
            "Nguyễn 31.5 Trần 10.9 Lê 8.9 Phạm 5.9 Hoàng 2.9 Huỳnh 2.2 Võ 2.7 Vũ 2.2 Phan 2.8 Trương 2.2 Bùi 2.1 Đặng 1.9"
                    + " Đỗ 1.9 Ngô 1.7 Hồ 1.5 Dương 1.4 Đinh 1 Đoàn .9 Lâm .8 Mai .7 Trịnh .7 Đào .7 Cao .6 Lý .6 Hà .5"
                    + " Lưu .5 Lương .5 Thái .4 Châu .4 Tạ .4 Phùng .4 Tô .3 Vương .3 Văn .3 Tăng .3 Quách .2 Lại .2 Hứa .2"
                    + " Thạch .3 Sơn .2 Kim .2 Danh .2 Diệp .2 Tống .2 Giang .1 Chu .2 Bạch .1 La .1 Từ .1 Nghiêm .1"
                    + " Khổng .1 Doãn .1 Triệu .2 Nông .2 Kiều .2 Thân .1 Ninh .1 Lục .1 Mạc .1 Ông .1");

    private static final Weighted BOYS_MIDDLE_2010 = weighted(
            "Văn 12 Minh 8 Gia 6 Hoàng 5 Quốc 5 Đức 5 Thanh 5 Hữu 4 Anh 3 Tuấn 3 Thành 3 Nhật 2.5 Duy 3 Trung 2 Ngọc 2"
                    + " Xuân 2 Bảo 3 Công 2.5 Đình 3 Tấn 2 Trọng 2 Phúc 1.5 Thiên 1.5 Khánh 1.5 Hải 2 Quang 3 Việt 1.5"
                    + " Phước 1 Chí 1 Tiến 2 Hoài 1 Trường 1 Vĩnh .8 Mạnh 1 Thế 1 Bá .5 Khắc .4 Sỹ .2");
    private static final Weighted BOYS_MIDDLE_2018 = weighted(
            "Văn 5 Minh 11 Gia 10 Hoàng 6 Quốc 5 Đức 5 Thanh 3 Hữu 2.5 Anh 4 Tuấn 3 Thành 2 Nhật 4 Duy 3 Trung 1.5 Ngọc 2"
                    + " Xuân 1 Bảo 5 Công 1.5 Đình 2 Tấn 1.5 Trọng 1.5 Phúc 3 Thiên 3 Khánh 2.5 Hải 2.5 Quang 3 Việt 1.5"
                    + " Phước 1 Chí 1 Tiến 2 Hoài .5 Trường 1 Vĩnh .6 An 2 Đăng 2 Khôi 1 Kỳ .4 Huy 1 Tùng .6 Nguyên 1");
    private static final Weighted BOYS_2010 = weighted(
            "Bảo 3.5 Khang 2.5 Minh 3 Phúc 3 Anh 3 Huy 3.5 Khoa 2 Phát 2.5 Đạt 3 Long 2.4 Nam 2.6 Duy 2.5 Quân 2 Kiệt 2"
                    + " Thịnh 2 Tuấn 2.4 Hưng 2 Hoàng 1.8 Hiếu 2.2 Nhân 1.7 Trí 1.5 Tài 1.9 Phong 1.6 Nguyên 1.3 Phú 1.4"
                    + " Thành 1.6 Đức 1.7 Dũng 1.5 Sơn 1.4 Lâm 1 An 1.4 Bình 1 Thiện 1.1 Tâm .9 Khánh 1.4 Vinh 1 Quốc .8"
                    + " Tiến 1 Trung 1 Nghĩa .9 Lộc 1 Hải 1 Việt .9 Vũ .9 Cường 1 Tú .9 Thắng .9 Toàn .8 Tân .5 Hào .7"
                    + " Hậu .7 Luân .5 Lợi .5 Danh .5 Đăng 1 Dương .9 Quang .9 Kỳ .3 Triết .3 Thông .4 Trọng .4 Sang .7"
                    + " Hòa .5 Hà .2 Giang .3 Linh .4 Mạnh .6 Ngọc .3 Nhật .5 Phước .5 Quý .7 Tường .2 Uy .1 Vương .4 Ân .4"
                    + " Bách .3 Chiến .3 Đông .3 Hùng .9 Khiêm .2 Kha .3 Nghị .1 Quyền .3 Tín .5 Tấn .3 Thuận .5 Thái .8"
                    + " Khôi 1 Lực .1 Vỹ .2 Y .05");
    private static final Weighted BOYS_2018 = weighted(
            "Bảo 4.5 Khang 4.5 Khôi 4 Minh 3.8 Phúc 3.3 Anh 3 Huy 2.5 Khoa 3.2 Phát 2.4 Đạt 2 Long 2.2 Nam 2.2 Duy 1.6"
                    + " Quân 2.2 Kiệt 2 Thịnh 2 Tuấn 1.2 Hưng 2 Hoàng 1.6 Hiếu 1.4 Nhân 1.6 Trí 1.5 Tài 1.2 Phong 1.6"
                    + " Nguyên 2 Phú 1.3 Thành 1 Đức 1.3 Dũng .9 Sơn 1 Lâm 1.3 An 2 Bình 1 Thiện 1.3 Tâm .7 Khánh 1.4"
                    + " Vinh 1 Quốc .7 Tiến .7 Trung .6 Nghĩa .7 Lộc .9 Hải .6 Việt .7 Vũ .8 Cường .4 Tú .5 Thắng .4"
                    + " Toàn .5 Tân .4 Hào .6 Hậu .4 Luân .3 Lợi .3 Danh .4 Đăng 1.8 Dương .9 Quang .7 Kỳ .5 Triết .6"
                    + " Thông .3 Trọng .3 Sang .4 Hòa .3 Hà .1 Giang .2 Linh .2 Mạnh .3 Ngọc .2 Nhật .6 Phước .5 Quý .4"
                    + " Tường .3 Uy .2 Vương .4 Ân .9 Bách .8 Chiến .1 Đông .1 Hùng .3 Khiêm .4 Kha .4 Tín .4 Tấn .2"
                    + " Thuận .3 Thái .5 Vỹ .4 Minh .2 Gia .1 Tùng .7");

    private static final Weighted GIRLS_MIDDLE_2010 = weighted(
            "Thị 26 Ngọc 9 Bảo 4 Thanh 5 Minh 3 Phương 4 Khánh 3 Gia 2 Kim 4 Mỹ 4 Thu 3.5 Thảo 2 Hoàng 2 Quỳnh 2.5"
                    + " Tường 1.5 Thùy 2.5 Tuyết 2 Diễm 2 Cẩm 1.2 Bích 2 Yến 1.8 Hồng 2.5 Hoài 1 Trúc 1.5 An 1 Anh 2 Như 2"
                    + " Hà 2 Huyền 1.2 Linh 1 Lan 1 Mai 1.2 Nhật .6 Tâm .8 Thiên .6 Vân 1 Xuân 1 Ánh 1 Diệu 1 Hải .6"
                    + " Uyên .3 Đan .2");
    private static final Weighted GIRLS_MIDDLE_2018 = weighted(
            "Thị 12 Ngọc 10 Bảo 9 Thanh 4 Minh 5 Phương 4 Khánh 5 Gia 5 Kim 3.5 Mỹ 2.5 Thu 1.5 Thảo 2 Hoàng 2.5 Quỳnh 2.5"
                    + " Tường 2 Thùy 1.5 Tuyết 1.5 Diễm 1 Cẩm .6 Bích 1 Yến 1.2 Hồng 1 Hoài .6 Trúc 1.5 An 2.5 Anh 3 Như 2"
                    + " Hà 2 Huyền .8 Linh 1.5 Lan .6 Mai 1.2 Nhật 1 Tâm 1 Thiên 1 Vân .8 Xuân .5 Ánh .6 Diệu 1 Hải .4"
                    + " Uyên .6 Đan .5 Tuệ 1 Trâm .6");
    private static final Weighted GIRLS_2010 = weighted(
            "Anh 4.6 Ngọc 3.6 Thư 3.2 Trân 2.2 Nhi 4 Vy 3.2 Ngân 3.2 Trâm 1.8 My 2.6 Hân 2 Châu 1.3 Linh 3.4 Như 3.2"
                    + " Quỳnh 2.6 Hà 2 Trang 2.7 Yến 2 Phương 2.4 Thảo 2.6 Mai 1.9 Nguyên 1 Uyên 1.6 Khánh .3 An 1.3 Chi 2"
                    + " Diệp .7 Giang 1.1 Hương 1.8 Hiền 1.5 Huyền 1.8 Thúy 1.1 Thủy 1 Tiên 1.5 Trinh 1.6 Tuyền 1.3 Vân 1.5"
                    + " Xuân .8 Đan .2 Dung .8 Duyên 1.2 Hạnh .9 Hằng .9 Hoa .5 Kim .4 Lan .9 Lam .3 Loan .5 Ly .8 Mỹ .4"
                    + " Nga .5 Nghi .7 Oanh .5 Phụng .2 Quyên .8 Tâm .7 Thanh .7 Thi .5 Thơ .4 Thu .5 Thùy .6 Trà .5 Tú .5"
                    + " Vi .9 Ý .4 Hòa .2 Lý .2 Đào .3 Bình .2 Băng .2 Bích .2 Cẩm .2 Minh .2 Sương .3 Thoa .1 Diễm .4"
                    + " Diệu .2 Ánh .7 Nguyệt .5 Bưởi .02");
    private static final Weighted GIRLS_2018 = weighted(
            "Anh 5 Ngọc 3.8 Thư 3.6 Trân 2.6 Nhi 4 Vy 4.4 Ngân 2.8 Trâm 2 My 2.8 Hân 4.2 Châu 2.6 Linh 2.7 Như 2.8"
                    + " Quỳnh 2.2 Hà 1.5 Trang 1.7 Yến 1.6 Phương 2 Thảo 1.4 Mai 1.8 Nguyên 1.6 Uyên 1.6 Khánh .4 An 2.5"
                    + " Chi 3 Diệp 1.3 Giang .9 Hương .9 Hiền .7 Huyền .8 Thúy .4 Thủy .4 Tiên 1.5 Trinh .9 Tuyền .8 Vân 1"
                    + " Xuân .4 Đan .7 Dung .3 Duyên .6 Hạnh .3 Hằng .3 Hoa .1 Kim .4 Lan .4 Lam .6 Loan .1 Ly .5 Mỹ .2"
                    + " Nga .2 Nghi 1.2 Oanh .2 Quyên .5 Tâm .5 Thanh .3 Thi .5 Thơ .3 Thu .1 Thùy .2 Trà .5 Tú .4 Vi .7"
                    + " Ý .4 Lý .1 Đào .1 Băng .2 Cẩm .1 Khuê .9 Minh .6 Nhiên 1.1 Sương .1 Diễm .1 Ánh .5 Ân .5 Nhã .4"
                    + " Thiên .2 Tuệ .3");

    private static final Weighted MOTHERS_MIDDLE = weighted(
            "Thị 62 Ngọc 5 Kim 4 Thanh 4 Mỹ 3.5 Thu 3 Hồng 3 Bích 2 Phương 2 Tuyết 1.5 Thúy 1.5 Diễm 1.5 Cẩm 1 Minh 1");
    private static final Weighted MOTHERS = weighted(
            "Hương 3.6 Lan 3 Hoa 2.6 Thúy 3 Hạnh 2.6 Hằng 2.8 Nga 2.4 Thủy 3 Hà 2.8 Hiền 2.8 Huệ 1.4 Loan 2 Liên 1.8 Mai 2.4"
                    + " Nhung 2 Oanh 1.8 Phượng 2 Phương 2.6 Thảo 2.4 Trang 2.6 Tuyết 1.8 Vân 2.2 Yến 2 Dung 1.8 Duyên 1.8"
                    + " Linh 2 Ngọc 1.8 Ngân 1.4 Trinh 1.2 Trâm 1 Xuân 1.6 Hồng 1.8 Lý 1 Thơm .6 Bé .8 Gấm .3 Út .6 Diễm 1.2"
                    + " Kiều 1 Nhi 1 Như 1 Quyên 1.2 Thanh 1.4 Thu 1.4 Tiên .8 Tuyền 1 Anh 1.8 Châu .8 Chi .8 Giang .8 Hòa .8");
    private static final Weighted FATHERS_MIDDLE = weighted(
            "Văn 52 Hữu 4 Minh 4 Thanh 4 Quốc 3.5 Hoàng 3.5 Đức 3.5 Ngọc 2.5 Công 2 Tấn 2 Trung 1.5 Anh 1 Xuân 1.5 Đình 2");
    private static final Weighted FATHERS = weighted(
            "Hùng 3.4 Dũng 3 Tuấn 3.2 Cường 2.8 Sơn 2.6 Thành 2.6 Hải 2.4 Nam 2.4 Bình 2 Minh 2.4 Long 2 Phong 1.4 Tâm 1.6"
                    + " Hòa 1.6 Lâm 1.2 Tài 1.6 Đức 1.6 Toàn 1.6 Trung 1.8 Vinh 1.4 Thắng 2.2 Lợi 1.2 Phúc 1.4 Hiếu 1.4"
                    + " Đạt 1.2 Duy 1.2 Giang .8 Khánh .8 Kiên 1 Linh .6 Mạnh 1.4 Nghĩa 1.2 Phước 1.2 Quang 1.4 Quý .8 Tân 1"
                    + " Thái 1 Thuận 1.2 Tiến 1.4 Tú .8 Việt 1 Vũ 1.2 An .8 Bảo .6 Út .4 Đông .6 Chiến 1 Hậu 1 Tùng 1.2");

    /** Of boys and girls, those with two names between the surname and their own. */
    private static final double BOYS_WITH_TWO = 0.27;

    private static final double GIRLS_WITH_TWO = 0.45;
    private static final double WITHOUT = 0.03;

    private VietnameseNames() {}

    /** A child's whole name with its surname in front. */
    public static String child(Random random, String surname, boolean girl, int bornIn) {
        var late = bornIn >= 2017;
        var middles = girl ? late ? GIRLS_MIDDLE_2018 : GIRLS_MIDDLE_2010 : late ? BOYS_MIDDLE_2018 : BOYS_MIDDLE_2010;
        var givens = girl ? late ? GIRLS_2018 : GIRLS_2010 : late ? BOYS_2018 : BOYS_2010;
        var name = new StringBuilder(surname);
        var dice = random.nextDouble();
        if (dice >= WITHOUT) {
            var middle = middles.one(random);
            name.append(' ').append(middle);
            if (dice < WITHOUT + (girl ? GIRLS_WITH_TWO : BOYS_WITH_TWO)) {
                name.append(' ').append(another(middles, middle, random));
            }
        }
        return name.append(' ').append(givens.one(random)).toString();
    }

    private static String another(Weighted names, String than, Random random) {
        for (; ; ) {
            var one = names.one(random);
            if (!one.equals(than) && !one.equals("Thị") && !one.equals("Văn")) {
                return one;
            }
        }
    }

    public static String mother(Random random) {
        return surname(random) + " " + MOTHERS_MIDDLE.one(random) + " " + MOTHERS.one(random);
    }

    public static String father(Random random, String surname) {
        return surname + " " + FATHERS_MIDDLE.one(random) + " " + FATHERS.one(random);
    }

    public static String surname(Random random) {
        return SURNAMES.one(random);
    }

    private record Weighted(List<String> names, double[] upTo) {

        String one(Random random) {
            var at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return names.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
        }
    }

    /** Names and their weights, in turns. */
    private static Weighted weighted(String text) {
        var parts = text.split(" ");
        var names = new ArrayList<String>();
        var upTo = new double[parts.length / 2];
        var sum = 0.0;
        for (int i = 0; i < upTo.length; i++) {
            names.add(parts[2 * i]);
            sum += Double.parseDouble(parts[2 * i + 1]);
            upTo[i] = sum;
        }
        return new Weighted(names, upTo);
    }
}
