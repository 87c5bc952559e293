package vn.mangnon.intakes;

import java.util.UUID;

/** A question to the floors above: where else is the informant of a case written down by name? */
public interface InformantTraces {

    /**
     * Forgets him there, for good. Called inside the transaction that forgets him.
     *
     * @return whether there was anything to forget
     */
    boolean forgetInformantOf(UUID caseId);
}
