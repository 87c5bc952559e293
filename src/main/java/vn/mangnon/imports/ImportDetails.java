package vn.mangnon.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be brought in.
 *
 * @param defaultUnit where the children live whose row does not say it
 * @param password of a locked workbook
 */
record ImportDetails(
        ImportMode mode,
        boolean dryRun,
        @Nullable UUID defaultUnit,
        @Nullable String password) {}
