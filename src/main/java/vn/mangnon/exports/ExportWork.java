package vn.mangnon.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.access.Sight;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.ChildRegister;
import vn.mangnon.jobs.JobProgress;
import vn.mangnon.jobs.ResumableWork;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.TableWriter;
import vn.mangnon.tables.Tables;

/** Writes the file of an export. Taken up again it begins anew: half a file of one moment does not go on with another. */
@ApplicationScoped
class ExportWork implements ResumableWork {

    private static final String OPERATION = "POST /exports";

    /** As the operation has them. */
    private static final Set<String> DUTIES = Set.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.INTEGRATOR);

    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(2);

    /** How often the job is told; each is a look whether somebody has cancelled it. */
    private static final int ROWS_A_REPORT = 1_000;

    private final ExportService exports;
    private final ChildRegister register;
    private final OnBehalf onBehalf;
    private final CurrentUser user;

    ExportWork(ExportService exports, ChildRegister register, OnBehalf onBehalf, CurrentUser user) {
        this.exports = exports;
        this.register = register;
        this.onBehalf = onBehalf;
        this.user = user;
    }

    @Override
    public String kind() {
        return "CHILD_EXPORT";
    }

    @Override
    public Map<String, Object> run(UUID id, JobProgress progress) {
        var work = exports.work(id);
        return onBehalf.of(work.accountId(), OPERATION, DUTIES, () -> {
            var rows = work.isFinished() ? work.rows() : write(id, work, progress);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("exportId", id);
            figures.put("rows", rows);
            return figures;
        });
    }

    private long write(UUID id, ExportService.Work work, JobProgress progress) {
        var seen = user.children();
        var attempt = exports.begin(id, seen);
        var file = new Parts(id, attempt);
        var taken = new Taken();
        // It only reads, so that it holds up nobody however long it lasts; the parts are written beside it.
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_TRANSACTION.toSeconds())
                .run(() -> {
                    var total = register.count(work.adminUnitId(), work.status());
                    try (var table = table(work, file)) {
                        register.each(
                                work.format(),
                                work.adminUnitId(),
                                work.status(),
                                Locale.forLanguageTag(work.language()),
                                (child, cells) -> {
                                    row(table, cells);
                                    if (taken.add(child) % ROWS_A_REPORT == 0) {
                                        progress.report(Math.min(taken.count, total - 1), total);
                                        requireSightOf(seen);
                                    }
                                });
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        progress.report(taken.count, taken.count);
        requireSightOf(seen);
        exports.finish(
                id,
                attempt,
                new ExportService.Written(taken.count, file.bytes, file.number, hex(file.digest), hex(taken.digest)),
                taken.ids);
        return taken.count;
    }

    /** Who has lost a place or a duty meanwhile gets no file with what was there. */
    private void requireSightOf(Sight seen) {
        onBehalf.lookAgain();
        if (!user.children().coversAll(seen)) {
            throw Problem.conflict("EXPORT_RIGHTS_CHANGED");
        }
    }

    private static TableWriter table(ExportService.Work work, OutputStream file) throws IOException {
        var columns = ChildRegister.columns(work.format());
        var language = Locale.forLanguageTag(work.language());
        if (work.format() != TableFormat.XLSX) {
            return Tables.write(work.format(), file, columns, language);
        }
        if (work.password() == null) {
            throw new IllegalStateException("a workbook with names is never written without a password");
        }
        return Tables.writeLocked(file, work.password(), List.of(), columns, language);
    }

    private static void row(TableWriter table, List<? extends @Nullable Object> cells) {
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Who is in it: so many, a digest of their ids in the order of the file, and, of a few, the ids themselves. */
    private static final class Taken {

        private final MessageDigest digest = sha256();
        private final List<UUID> ids = new ArrayList<>();
        private long count;

        long add(UUID id) {
            digest.update(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
            // One more than are named says that there are more.
            if (ids.size() <= AuditTrail.LISTED) {
                ids.add(id);
            }
            return ++count;
        }
    }

    /** The file, sent into the database part by part. */
    private final class Parts extends OutputStream {

        private static final int PART = 1 << 20;

        private final UUID id;
        private final int attempt;
        private final MessageDigest digest = sha256();
        private final byte[] buffer = new byte[PART];
        private int filled;
        private int number;
        private long bytes;

        Parts(UUID id, int attempt) {
            this.id = id;
            this.attempt = attempt;
        }

        @Override
        public void write(int letter) {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int count) {
            for (int done = 0; done < count; ) {
                var part = Math.min(count - done, PART - filled);
                System.arraycopy(content, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == PART) {
                    send();
                }
            }
        }

        private void send() {
            var content = java.util.Arrays.copyOf(buffer, filled);
            digest.update(content);
            exports.addPart(id, attempt, number++, content);
            bytes += filled;
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                send();
            }
        }
    }
}
