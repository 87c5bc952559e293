package vn.mangnon.consents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something may be done with a child's data. */
@Schema(
        name = "LegalBasis",
        description =
                "`CONSENT`: because those agreed who can. `LAW_TASK`: because the law charges the authority with it"
                        + " (Luật 91/2025/QH15 Đ.19.1); `legalProvision` names the article, and nobody need agree.")
public enum LegalBasis {
    CONSENT,
    LAW_TASK
}
