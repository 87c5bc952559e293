package vn.mangnon.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.kernel.Fault;

/**
 * A row as it is laid out.
 *
 * @param id of the record that it will be: given once, so that a row taken twice would meet itself
 * @param details what could be read; absent when the row was no object at all
 * @param carers the columns that the carers come from, in their order; a JSON row has none of these
 * @param faults of reading; their pointers are those of {@code details}, or of columns
 */
record StagedRow(UUID id, long line, @Nullable ChildDetails details, List<String> carers, List<Fault> faults) {}
