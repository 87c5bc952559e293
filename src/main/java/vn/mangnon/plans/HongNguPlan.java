package vn.mangnon.plans;

import static vn.mangnon.organizations.DemonstrationOrganizations.idOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.indicators.IndicatorUnit;
import vn.mangnon.kernel.OfficialDocument;

/** The letter of Hồng Ngự, word for word: its document, targets and tasks. */
final class HongNguPlan {

    private static final List<String> COMMUNES = List.of(
            "ubnd-cu-29956",
            "ubnd-cu-29962",
            "ubnd-cu-29971",
            "ubnd-cu-29974",
            "ubnd-cu-29977",
            "ubnd-cu-29980",
            "ubnd-cu-29983",
            "ubnd-cu-29992",
            "ubnd-cu-29995",
            "ubnd-cu-29998");

    private static final BigDecimal DISTRICTS_SHARE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal COMMUNES_SHARE = BigDecimal.valueOf(20_000_000);

    private HongNguPlan() {}

    /** @param parent the plan that it cites */
    static PlanDetails below(UUID parent, UUID district) {
        var document = new PlanDocument(
                "        /KH-UBND",
                null,
                "ngày     tháng 02 năm 2020",
                idOf("ubnd-huyen-hong-ngu"),
                List.of(new OfficialDocument.Cited(
                        "10/KH-SLĐTBXH",
                        "Kế hoạch thực hiện Chương trình bảo vệ trẻ em tỉnh Đồng Tháp năm 2020",
                        null,
                        "ngày 31 tháng 02 năm 2020")));
        return new PlanDetails(
                null,
                "Kế hoạch Thực hiện Chương trình Bảo vệ trẻ em huyện Hồng Ngự năm 2020",
                document,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                parent,
                idOf("ubnd-huyen-hong-ngu"),
                district,
                targets(),
                tasks());
    }

    private static List<Target> targets() {
        var shares = new ArrayList<Target.Allocation>();
        shares.add(new Target.Allocation(idOf("ubnd-huyen-hong-ngu"), DISTRICTS_SHARE));
        COMMUNES.forEach(commune -> shares.add(new Target.Allocation(idOf(commune), COMMUNES_SHARE)));
        return List.of(
                new Target(
                        "TE-HCDB",
                        "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em xuống dưới 3%.",
                        "SPECIAL_CIRCUMSTANCE_RATIO",
                        Comparator.LT,
                        BigDecimal.valueOf(3),
                        IndicatorUnit.PERCENT,
                        null,
                        List.of()),
                new Target(
                        "TE-XAM-HAI",
                        "Giảm số trẻ em bị xâm hại, bạo lực; trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt được phát hiện"
                                + " quản lý và có các biện pháp can thiệp, trợ giúp kịp thời.",
                        "ABUSED_CHILDREN",
                        Comparator.DECREASE,
                        null,
                        IndicatorUnit.CHILDREN,
                        null,
                        List.of()),
                new Target(
                        "TRO-GIUP",
                        "93% trẻ em có hoàn cảnh đặc biệt được trợ giúp, chăm sóc để phục hồi, hòa nhập cộng đồng và có cơ"
                                + " hội phát triển.",
                        "ASSISTED_RATIO",
                        Comparator.GE,
                        BigDecimal.valueOf(93),
                        IndicatorUnit.PERCENT,
                        null,
                        List.of()),
                new Target(
                        "QUY-BTTE",
                        "Phấn đấu vận động Quỹ bảo trợ trẻ em trong toàn Huyện đạt 300 triệu đồng; trong đó, cấp Huyện là"
                                + " 100 triệu đồng, cấp xã 20 triệu đồng/01 xã, thị trấn.",
                        "FUND_COLLECTED",
                        Comparator.GE,
                        BigDecimal.valueOf(300_000_000),
                        IndicatorUnit.DONG,
                        null,
                        shares));
    }

    private static List<TaskDetails> tasks() {
        var tasks = new ArrayList<TaskDetails>();
        task(
                tasks,
                "phong-ldtbxh-hong-ngu",
                "Chủ trì, phối hợp các phòng, ban, ngành, đoàn thể Huyện và Ủy ban nhân dân các xã, thị trấn triển khai và"
                        + " tổ chức thực hiện Kế hoạch này đảm bảo đạt hiệu quả cao nhất.");
        task(
                tasks,
                "phong-ldtbxh-hong-ngu",
                "Lập danh sách cử cán bộ đi tập huấn nâng cao năng lực cho đội ngũ cán bộ về các kiến thức liên quan đến"
                        + " công tác bảo vệ, chăm sóc trẻ em.");
        task(
                tasks,
                "phong-ldtbxh-hong-ngu",
                "Tổ chức khảo sát, thu thập thông tin các chỉ số về trẻ em và cập nhật dữ liệu vào phần mềm quản lý trẻ em,"
                        + " phân loại nhóm đối tượng trẻ em có hoàn cảnh đặc biệt khó khăn trên địa bàn Huyện.");
        task(
                tasks,
                "phong-ldtbxh-hong-ngu",
                "Tham mưu Ủy ban nhân dân Huyện tổ chức vận động Quỹ bảo trợ trẻ em Huyện và tổng hợp kết quả vận động về"
                        + " Ủy ban nhân dân Huyện và Sở Lao động - Thương binh và Xã hội theo quy định.");
        task(
                tasks,
                "cong-an-hong-ngu",
                "Xây dựng và triển khai thực hiện kế hoạch đấu tranh, phòng ngừa tội phạm xâm hại trẻ em, tội phạm trong"
                        + " lứa tuổi thanh thiếu niên; tiếp tục đổi mới, nâng cao hiệu quả quản lý, giáo dục trẻ em vi phạm"
                        + " pháp luật tại cộng đồng.");
        task(
                tasks,
                "phong-gddt-hong-ngu",
                "Triển khai xây dựng môi trường lành mạnh, không có bạo lực trong nhà trường và các cơ sở giáo dục; chú"
                        + " trọng việc giáo dục kỹ năng sống, kỹ năng tự bảo vệ, kỹ năng giao tiếp, ứng xử tích cực cho học"
                        + " sinh.");
        task(
                tasks,
                "phong-gddt-hong-ngu",
                "Phối hợp Phòng Lao động - Thương binh và Xã hội thực hiện thí điểm và nhân rộng các điểm tư vấn học đường;"
                        + " nắm bắt thông tin kịp thời về bạo lực trẻ em trong trường học.");
        task(
                tasks,
                "phong-tu-phap-hong-ngu",
                "Hướng dẫn thực hiện hoạt động trợ giúp pháp lý cho trẻ em; đẩy mạnh tuyên truyền, phổ biến, giáo dục pháp"
                        + " luật liên quan đến bảo vệ, chăm sóc trẻ em.");
        task(
                tasks,
                "phong-vhtt-hong-ngu",
                "Phối hợp Phòng Lao động - Thương binh và Xã hội thực hiện các hoạt động bảo vệ trẻ em, quản lý chặt chẽ các"
                        + " sản phẩm văn hóa và tổ chức các hoạt động văn hóa đảm bảo cho trẻ em được tiếp cận môi trường"
                        + " văn hóa lành mạnh.");
        for (var health : List.of("phong-y-te-hong-ngu", "trung-tam-y-te-hong-ngu")) {
            task(
                    tasks,
                    health,
                    "Phối hợp Phòng Lao động - Thương binh và Xã hội hỗ trợ việc trợ giúp trẻ em có hoàn cảnh đặc biệt khó"
                            + " khăn trong khám bệnh, chăm sóc trẻ em bị xâm hại, tổ chức hướng dẫn và nhân rộng mô hình"
                            + " phòng chống HIV/AIDS tại các Trạm Y tế xã, thị trấn.");
        }
        task(
                tasks,
                "phong-tckh-hong-ngu",
                "Tham mưu Ủy ban nhân dân Huyện bố trí kinh phí thực hiện kế hoạch đảm bảo đúng theo quy định.");
        task(
                tasks,
                "mttq-hong-ngu",
                "Phối hợp tích cực trong công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức về bảo vệ, chăm sóc trẻ em"
                        + " trên địa bàn Huyện.");
        COMMUNES.forEach(commune -> tasksOf(commune, tasks));
        return tasks;
    }

    private static void tasksOf(String commune, List<TaskDetails> tasks) {
        task(
                tasks,
                commune,
                "Xây dựng kế hoạch, tổ chức triển khai thực hiện trên địa bàn xã, thị trấn, đề ra giải pháp mang tính hiệu"
                        + " quả về công tác bảo vệ, chăm sóc trẻ em.");
        task(tasks, commune, "Tổ chức vận động Quỹ bảo trợ trẻ em cấp xã theo chỉ tiêu giao và báo cáo kết quả.");
        // "Trước ngày" is before that day: the day before is the last.
        task(tasks, commune, "Gửi báo cáo sơ kết 06 tháng trước ngày 13/5/2020.", LocalDate.of(2020, 5, 12));
        task(tasks, commune, "Gửi báo cáo tổng kết năm trước ngày 12/11/2020.", LocalDate.of(2020, 11, 11));
    }

    private static void task(List<TaskDetails> tasks, String organization, String content) {
        task(tasks, organization, content, null);
    }

    private static void task(List<TaskDetails> tasks, String organization, String content, @Nullable LocalDate dueOn) {
        tasks.add(new TaskDetails(null, idOf(organization), content, dueOn));
    }
}
