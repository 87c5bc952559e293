package vn.mangnon.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Prefill;
import vn.mangnon.forms.PrefillSource;

/** What a case says of what forms ask. */
@ApplicationScoped
class CasePrefill implements PrefillSource {

    private final CaseRepository cases;
    private final CurrentUser user;
    private final Clock clock;

    CasePrefill(CaseRepository cases, CurrentUser user, Clock clock) {
        this.cases = cases;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<Prefill, JsonNode> known(UUID caseId, Form form) {
        var known = cases.require(caseId, user.cases());
        Map<Prefill, JsonNode> said = new EnumMap<>(Prefill.class);
        said.put(Prefill.CASE_NUMBER, text(known.number()));
        said.put(
                Prefill.RECEIVED_AT,
                text(known.receivedAt()
                        .atZone(clock.getZone())
                        .toOffsetDateTime()
                        .toString()));
        var channel = channelOfForm(known.channel());
        if (!channel.isEmpty()) {
            said.put(Prefill.CHANNEL, text(channel));
        }
        if (known.summary() != null) {
            said.put(Prefill.WHAT_WAS_TOLD, text(known.summary()));
        }
        return said;
    }

    /** Mẫu 01 knows three ways; of the others nobody but the officer can say which of them it was. */
    private static String channelOfForm(CaseChannel channel) {
        return switch (channel) {
            case HOTLINE_111, OTHER_HOTLINE, PHONE -> "PHONE";
            case IN_PERSON -> "IN_PERSON";
            case TOLD_BY_OTHER, OTHER_UNIT -> "TOLD_BY_OTHER";
            case SCHOOL -> "";
        };
    }

    private static JsonNode text(String said) {
        return TextNode.valueOf(said);
    }
}
