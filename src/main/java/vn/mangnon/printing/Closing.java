package vn.mangnon.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document ends.
 *
 * @param recipients "Nơi nhận", each a line; with none the block is left out
 * @param signer in which capacity it is signed, such as "CHỦ TỊCH"
 * @param hint what stands below it, such as "(Ký, ghi rõ họ tên)"
 * @param name of the signer, below the space for the signature
 */
public record Closing(
        List<String> recipients,
        String signer,
        @Nullable String hint,
        @Nullable String name) {

    public Closing {
        recipients = List.copyOf(recipients);
    }
}
