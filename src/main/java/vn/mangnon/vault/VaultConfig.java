package vn.mangnon.vault;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys of this installation lie. */
@ConfigMapping(prefix = "mangnon.vault")
interface VaultConfig {

    /** The directory of {@code encryption.json} and {@code index.json}; nothing here has a default. */
    Optional<Path> keys();
}
