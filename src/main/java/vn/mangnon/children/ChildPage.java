package vn.mangnon.children;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of children stands in the contract, where an operation answers in several formats and so cannot say it. */
@Schema(name = "PageChildSummary")
record ChildPage(
        List<ChildSummary> items,
        @Nullable String next,
        @Nullable Long total) {}
