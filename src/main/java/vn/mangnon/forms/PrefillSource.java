package vn.mangnon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** A question that whoever keeps cases and what hangs on them answers: what is known already of what forms ask. */
public interface PrefillSource {

    /**
     * Of a case that the caller was found to have business with, in the transaction under way; each value in the form that
     * answers have. What is not known is left out, and so is what does not fit: a form that asks otherwise drops it. Of two
     * sources the one with the higher priority is believed.
     *
     * @param form which one is filled in: what was told in confidence does not go into another
     */
    Map<Prefill, JsonNode> known(UUID caseId, Form form);
}
