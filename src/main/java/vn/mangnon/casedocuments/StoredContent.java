package vn.mangnon.casedocuments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.InputStream;
import java.util.UUID;

/**
 * A stored content as it lies in the database, still encrypted. Each piece is fetched when it is asked for, in a transaction
 * of its own: the reader may have a slow line, and no connection waits for it. A content never changes, so the pieces fit.
 */
final class StoredContent extends InputStream {

    private final CaseDocumentRepository documents;
    private final UUID id;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    StoredContent(CaseDocumentRepository documents, UUID id) {
        this.documents = documents;
        this.id = id;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length && !fetch()) {
            return -1;
        }
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean fetch() {
        var fetched = QuarkusTransaction.requiringNew().call(() -> documents.piece(id, next));
        fetched.ifPresent(bytes -> {
            piece = bytes;
            at = 0;
            next++;
        });
        return fetched.isPresent();
    }
}
