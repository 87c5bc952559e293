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

    private final Optional<SecretKeySpec> key;

    Digests(AuditConfig config) {
        this.key = config.key().map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    void atStart(@Observes StartupEvent event) {
        if (key.isEmpty()) {
            Log.warn("no MANGNON_AUDIT_KEY: the trail names restricted fields that change, without digests of their"
                    + " values");
        }
    }

    /** The same value in another field has another digest. */
    String of(String field, String value) {
        return key.map(known -> MARK + digest(known, field + '\0' + value)).orElse(WITHHELD);
    }

    static boolean isDigest(@Nullable String shown) {
        return shown != null && (shown.startsWith(MARK) || shown.equals(WITHHELD));
    }

    private static String digest(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
