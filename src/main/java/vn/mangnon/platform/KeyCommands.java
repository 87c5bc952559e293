package vn.mangnon.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.mangnon.vault.VaultKeys;

/**
 * What the launcher does with keys instead of starting the server. {@code --new-keys=DIRECTORY} makes those of an
 * installation. {@code --rotate-keys} adds a key and writes with it from the next start; where several replicas run, do it
 * in two steps and hand the files to all of them after each: {@code --rotate-keys=add}, {@code --rotate-keys=promote}.
 */
final class KeyCommands {

    private static final String NEW = "--new-keys=";
    private static final String ROTATE = "--rotate-keys";

    private KeyCommands() {}

    /** @return false if none was given */
    static boolean run(String[] arguments, Config config, Path embedded) throws IOException {
        for (var argument : arguments) {
            if (argument.startsWith(NEW)) {
                var directory = Path.of(argument.substring(NEW.length())).toAbsolutePath();
                VaultFiles.make(directory);
                System.out.println("made: " + directory);
                return true;
            }
            if (argument.equals(ROTATE) || argument.startsWith(ROTATE + "=")) {
                rotate(argument, configured(config).orElse(embedded));
                return true;
            }
        }
        return false;
    }

    static Optional<Path> configured(Config config) {
        return config.getOptionalValue("mangnon.vault.keys", Path.class);
    }

    private static void rotate(String argument, Path directory) throws IOException {
        var keys = VaultKeys.read(directory);
        switch (argument) {
            case ROTATE -> VaultFiles.replace(keys.withNewKey().withYoungestAsPrimary(), directory);
            case ROTATE + "=add" -> VaultFiles.replace(keys.withNewKey(), directory);
            case ROTATE + "=promote" -> {
                if (!keys.hasKeyInWaiting()) {
                    throw new VaultKeys.Unusable("""
                            Không có khóa mới nào đang chờ; hãy chạy --rotate-keys=add trước.
                            No new key is waiting; run --rotate-keys=add first.""");
                }
                VaultFiles.replace(keys.withYoungestAsPrimary(), directory);
            }
            default -> throw new VaultKeys.Unusable("--rotate-keys, --rotate-keys=add, --rotate-keys=promote");
        }
        System.out.println("rotated: " + directory);
    }
}
