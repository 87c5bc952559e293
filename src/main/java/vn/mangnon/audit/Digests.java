package vn.mangnon.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Restricted values as the trail keeps them. With the key it can be shown that a value of today is the one that stood
 * there then; without it a digest says nothing, however few values there are to try.
 */
@Singleton
class Digests {

    private static final String ALGORITHM = "HmacSHA256";

    /** So that nobody takes it for a value. */
    private static final String MARK = "hmac:";

    private static final String WITHHELD = "withheld";

    /** Keyed, and never used itself: each digest is of a copy, which is much cheaper than to look for the algorithm again. */
    private final Optional<Mac> keyed;

    Digests(AuditConfig config) {
        this.keyed = config.key().map(text -> keyed(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    void atStart(@Observes StartupEvent event) {
        if (keyed.isEmpty()) {
            Log.warn("no MANGNON_AUDIT_KEY: the trail names restricted fields that change, without digests of their"
                    + " values");
        }
    }

    /** The same value in another field has another digest. */
    String of(String field, String value) {
        return keyed.map(known -> MARK + digest(known, field + '\0' + value)).orElse(WITHHELD);
    }

    static boolean isDigest(@Nullable String shown) {
        return shown != null && (shown.startsWith(MARK) || shown.equals(WITHHELD));
    }

    private static String digest(Mac keyed, String text) {
        try {
            var mac = (Mac) keyed.clone();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own " + ALGORITHM + " can be copied", e);
        }
    }
}
