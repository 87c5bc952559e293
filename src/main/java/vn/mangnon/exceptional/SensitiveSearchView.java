package vn.mangnon.exceptional;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asked who is in which group, why, and how many children were shown; which ones, the trail says. */
@Schema(name = "SensitiveSearch")
record SensitiveSearchView(
        UUID id,
        Instant at,
        String username,

        @Schema(description = "The group of Luật Trẻ em Đ.10, by its letter.")
        String circumstance,

        String reason,
        int childrenShown) {

    static SensitiveSearchView of(SensitiveSearch search) {
        return new SensitiveSearchView(
                search.id(),
                search.createdAt(),
                search.username(),
                search.circumstance(),
                search.reason(),
                search.childrenShown());
    }
}
