package vn.mangnon.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What stands in the address of a calendar instead of a sign-in: 256 random bits, which nobody guesses. We keep its digest
 * alone; a plain one will do, for there is nothing shorter to try.
 */
record FeedSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "FeedSecret[…]";
    }
}
