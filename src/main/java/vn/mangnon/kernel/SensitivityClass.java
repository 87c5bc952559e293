package vn.mangnon.kernel;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a piece of data tells of somebody, and so who may read it; each class has a mask of its own. What it is kept for, and
 * on which ground, is what the dossier of the impact assessment asks for (Luật 91/2025/QH15 Đ.21).
 */
@Schema(
        name = "SensitivityClass",
        description =
                "`IDENTITY`: who somebody is (name, birth, number). `FAMILY`: carers, household and what they agreed"
                        + " to. `HEALTH`: illness, disability, HIV status. `ABUSE_DETAIL`: what was done to the child and what was told"
                        + " of it. `LOCATION`: where it is to be found. `INFORMANT`: who reported (NĐ 56/2017/NĐ-CP Đ.24).")
public enum SensitivityClass {
    IDENTITY(
            "Để lập và giữ một hồ sơ duy nhất cho mỗi trẻ em.",
            "To keep one record of each child, and only one.",
            "NĐ 56/2017/NĐ-CP Đ.33; Luật Trẻ em 102/2016/QH13 Đ.90"),
    FAMILY(
            "Để biết ai chăm sóc, ai đại diện và đã đồng ý điều gì.",
            "To know who cares for the child, who represents it, and what was agreed to.",
            "NĐ 56/2017/NĐ-CP Đ.33; Luật Trẻ em 102/2016/QH13 Đ.6.11, Đ.21"),
    HEALTH(
            "Để hỗ trợ đúng nhóm hoàn cảnh đặc biệt theo luật.",
            "To give the help that the law has for a special circumstance.",
            "Luật Trẻ em 102/2016/QH13 Đ.10.1.d, đ, g, n; NĐ 356/2025/NĐ-CP Đ.4"),
    ABUSE_DETAIL(
            "Để can thiệp, bảo vệ và phục hồi cho trẻ em bị xâm hại.",
            "To intervene, protect and help a child recover from abuse.",
            "Luật Trẻ em 102/2016/QH13 Đ.50-53; NĐ 56/2017/NĐ-CP Đ.24-32"),
    LOCATION(
            "Để biết xã nào chịu trách nhiệm và tìm được trẻ em khi cần.",
            "To know which commune answers for the child, and to find it when it must be.",
            "NĐ 56/2017/NĐ-CP Đ.33; NĐ 356/2025/NĐ-CP Đ.4"),
    INFORMANT(
            "Để xác minh tin báo và bảo đảm an toàn cho người báo tin.",
            "To verify what was reported, and to keep who reported it safe.",
            "NĐ 56/2017/NĐ-CP Đ.24");

    private final String purposeInVietnamese;
    private final String purposeInEnglish;
    private final String legalBasis;

    SensitivityClass(String purposeInVietnamese, String purposeInEnglish, String legalBasis) {
        this.purposeInVietnamese = purposeInVietnamese;
        this.purposeInEnglish = purposeInEnglish;
        this.legalBasis = legalBasis;
    }

    /** What it is kept for, in Vietnamese or English. */
    public String purpose(Locale language) {
        return language.getLanguage().equals("en") ? purposeInEnglish : purposeInVietnamese;
    }

    /** The articles that it rests on. */
    public String legalBasis() {
        return legalBasis;
    }
}
