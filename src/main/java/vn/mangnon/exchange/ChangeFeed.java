package vn.mangnon.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes in the order of their commits. {@code next} is always there: pass it as {@code after}, now or later. */
@Schema(name = "ChangeFeed")
record ChangeFeed(@NotNull List<ChangeView> items, @NotNull String next) {}
