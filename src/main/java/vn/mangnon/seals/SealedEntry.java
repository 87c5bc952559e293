package vn.mangnon.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as a seal sees it: where it stands, and the digest of all else it says. Every value is text of the
 * database's own making that no setting of a session changes: moments are microseconds, no date is ever formatted.
 */
record SealedEntry(long seq, String txid, UUID id, byte[] leaf) {

    /**
     * In this order they are digested; a column that is added later needs another first word. The text of the transaction
     * has a name of its own, or rows would be ordered by it, and not by the number.
     */
    static final String COLUMNS = """
            seq, txid::text as txid_text, id, cast(extract(epoch from at) * 1000000 as bigint), account_id, username, acting_for,
            address, operation, trace_id, subject_type, subject_ids::text, outcome, status, times, changes::text""";

    private static final String FORM = "mangnon.audit-entry.1";
    private static final int DIGESTED_FROM = 2;
    private static final int DIGESTED_TO = 16;

    static SealedEntry of(ResultSet row) throws SQLException {
        // The number is not digested but listed in the seal: an entry that is moved keeps its leaf, and is known by it.
        var fields = new ArrayList<@Nullable String>();
        fields.add(FORM);
        for (int column = DIGESTED_FROM; column <= DIGESTED_TO; column++) {
            fields.add(row.getString(column));
        }
        return new SealedEntry(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), Merkle.leaf(fields));
    }
}
