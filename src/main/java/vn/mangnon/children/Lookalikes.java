package vn.mangnon.children;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked here, answered above: whom a child that was just registered may have been registered as before. */
public interface Lookalikes {

    /**
     * @param duplicateReason why it is none of them, as the officer says; then they are put aside with that
     * @return those that the caller may see, the likeliest first; what he may not see is on the list of who may
     */
    List<Lookalike> of(UUID childId, @Nullable String duplicateReason);
}
