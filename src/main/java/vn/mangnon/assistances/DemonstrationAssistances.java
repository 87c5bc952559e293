package vn.mangnon.assistances;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.DemonstrationWanted;

/** Most of the invented children in special circumstances were helped in the year of Hồng Ngự's plan, and in this one. */
@ApplicationScoped
class DemonstrationAssistances {

    /** One in so many was not: a figure of 100 % would show nothing. */
    private static final int LEFT_OUT = 12;

    private static final List<AssistanceDetails> HELP = List.of(
            help("WELFARE", 500_000L, "Tặng quà Tết Trung thu"),
            help("EDUCATION", 1_000_000L, "Hỗ trợ sách vở đầu năm học mới"),
            help("HEALTH", null, "Khám sức khỏe, cấp thẻ bảo hiểm y tế"),
            help("PSYCHOLOGY", null, "Tư vấn tại gia đình"));

    private final AssistanceRepository assistances;
    private final Clock clock;

    DemonstrationAssistances(AssistanceRepository assistances, Clock clock) {
        this.assistances = assistances;
        this.clock = clock;
    }

    void load(@Observes @Priority(410) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        help(LocalDate.of(2020, 10, 1), wanted);
        help(today.withDayOfMonth(1), wanted);
    }

    private void help(LocalDate day, DemonstrationWanted wanted) {
        var inNeed = assistances.childrenInSpecialCircumstancesOn(day);
        for (int i = 0; i < inNeed.size(); i++) {
            if (i % LEFT_OUT == LEFT_OUT - 1) {
                continue;
            }
            var help = HELP.get(i % HELP.size());
            new Assistance(
                            inNeed.get(i),
                            new AssistanceDetails(
                                    null, help.serviceLine(), day, null, help.amount(), null, help.note()),
                            wanted.now())
                    .persist();
        }
    }

    private static AssistanceDetails help(String line, @Nullable Long amount, String note) {
        return new AssistanceDetails(null, line, LocalDate.EPOCH, null, amount, null, note);
    }
}
