package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.vault.Vault;

/** The stored answers, kept for a day. Everything here happens in the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String FINGERPRINTS_PLACE = "idempotency_key:fingerprint";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Vault vault;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, ObjectMapper json, Vault vault, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    /** An answer that was given before, and what the trail has of it: absent where the release before this one wrote it. */
    record Stored(Response answer, @Nullable String madeBy, Instant since) {}

    /**
     * What makes two requests the same: as who it is asked, the path, and the body as it was understood. A plain digest:
     * what is stored of it is a blind index, for who guesses a body could make sure by its digest.
     *
     * @param extent duties and places of the caller: what was answered then must not be shown to who has lost one of them
     */
    byte[] fingerprint(String extent, String path, @Nullable Object[] arguments) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(extent.getBytes(StandardCharsets.UTF_8));
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            for (var argument : arguments) {
                digest.update((byte) 0);
                if (argument instanceof FileUpload file) {
                    addTo(digest, file.uploadedFile());
                } else if (!(argument instanceof UriInfo)) {
                    digest.update(json.writer()
                            .withAttribute(Sensitive.UNMASKED, true)
                            .writeValueAsBytes(argument));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false while another request with the key runs */
    boolean lock(UUID accountId, String key) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "mangnon.idempotency " + accountId + " " + key)
                .getSingleResult();
    }

    /** An upload may be larger than what is left of the memory. */
    private static void addTo(MessageDigest digest, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
        }
    }

    /** The stored answer, if there is one; with another request's fingerprint it is refused. */
    @Nullable
    Stored find(UUID accountId, String key, byte[] fingerprint) {
        var rows = entities.createNativeQuery(
                        "select fingerprint, status, cast(headers as text), body_sealed, cast(made_by as text), created_at"
                                + " from idempotency_key"
                                + " where account_id = :account and key = :key and created_at > :since")
                .setParameter("account", accountId)
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        var row = (Object[]) rows.get(0);
        var stored = (byte[]) row[0];
        if (vault.indexes(fingerprint, FINGERPRINTS_PLACE).stream()
                .noneMatch(index -> MessageDigest.isEqual(stored, index))) {
            throw Problem.unprocessable("IDEMPOTENCY_KEY_REUSED");
        }
        try {
            var answer = Response.status((Integer) row[1]);
            json.readTree((String) row[2])
                    .properties()
                    .forEach(header ->
                            answer.header(header.getKey(), header.getValue().asText()));
            if (row[3] != null) {
                answer.entity(json.readValue(vault.open((byte[]) row[3], bodysPlace(accountId, key)), JsonNode.class));
            }
            return new Stored(answer.build(), (String) row[4], (Instant) row[5]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void store(UUID accountId, String key, byte[] fingerprint, Response answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            var value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            entities.createNativeQuery(
                            "insert into idempotency_key (account_id, key, fingerprint, created_at, status, headers, body_sealed,"
                                    + " made_by)"
                                    + " values (:account, :key, :fingerprint, :now, :status, cast(:headers as jsonb), :body,"
                                    + " pg_current_xact_id())"
                                    // A key from more than a day ago is free again.
                                    + " on conflict (account_id, key) do update set fingerprint = excluded.fingerprint,"
                                    + " created_at = excluded.created_at, status = excluded.status,"
                                    + " headers = excluded.headers, body_sealed = excluded.body_sealed,"
                                    + " made_by = excluded.made_by")
                    .setParameter("account", accountId)
                    .setParameter("key", key)
                    .setParameter("fingerprint", vault.index(fingerprint, FINGERPRINTS_PLACE))
                    .setParameter("now", clock.instant())
                    .setParameter("status", answer.getStatus())
                    .setParameter("headers", json.writeValueAsString(headers))
                    .setParameter(
                            "body",
                            answer.hasEntity()
                                    ? vault.seal(
                                            json.writeValueAsString(answer.getEntity()), bodysPlace(accountId, key))
                                    : null)
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Here the row is known, and an answer is bound to it; so it is to who may be shown it. */
    private static String bodysPlace(UUID accountId, String key) {
        return "idempotency_key:body:" + accountId + ":" + key;
    }

    @Transactional
    @Scheduled(every = "1h")
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
