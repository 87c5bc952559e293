package vn.mangnon.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final String PLACE = "child:personal_id";
    private static final String NUMBER = "087318000001";

    private final VaultKeys keys = VaultKeys.make();
    private final Vault vault = new Vault(keys);

    @Test
    void what_is_sealed_is_opened_again_and_looks_different_each_time() {
        var text = "Số 12, ấp Thường Thới, xã Thường Phước";
        var once = vault.seal(text, PLACE);
        assertEquals(text, vault.open(once, PLACE));
        assertFalse(Arrays.equals(once, vault.seal(text, PLACE)));
        assertFalse(new String(once, StandardCharsets.UTF_8).contains("Thường"));
    }

    @Test
    void what_was_sealed_for_one_column_is_refused_in_another() {
        var sealed = vault.seal(NUMBER, PLACE);
        assertThrows(IllegalStateException.class, () -> vault.open(sealed, "child:address_line"));
    }

    @Test
    void every_altered_byte_is_noticed() {
        var sealed = vault.seal(NUMBER, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> vault.open(altered, PLACE), "byte " + i);
        }
    }

    @Test
    void another_installations_keys_open_nothing_and_find_nothing() {
        var other = new Vault(VaultKeys.make());
        var sealed = vault.seal(NUMBER, PLACE);
        assertThrows(IllegalStateException.class, () -> other.open(sealed, PLACE));
        assertFalse(Arrays.equals(vault.index(NUMBER, PLACE), other.index(NUMBER, PLACE)));
    }

    @Test
    void equal_values_of_one_column_share_an_index_and_no_others_do() {
        assertArrayEquals(vault.index(NUMBER, PLACE), vault.index(NUMBER, PLACE));
        assertFalse(Arrays.equals(vault.index(NUMBER, PLACE), vault.index("087318000002", PLACE)));
        assertFalse(Arrays.equals(vault.index(NUMBER, PLACE), vault.index(NUMBER, "case:personal_id")));
        assertFalse(Arrays.equals(vault.index("bc", "a"), vault.index("c", "ab")));
    }

    @Test
    void a_key_in_waiting_reads_and_does_not_write_yet() {
        var waiting = keys.withNewKey();
        assertTrue(waiting.hasKeyInWaiting());
        assertFalse(keys.hasKeyInWaiting());
        assertArrayEquals(vault.sealPrefix(), new Vault(waiting).sealPrefix());
        assertArrayEquals(vault.index(NUMBER, PLACE), new Vault(waiting).index(NUMBER, PLACE));
        // A replica that has been given the new key reads what one writes that uses it already.
        var rotated = new Vault(waiting.withYoungestAsPrimary());
        assertEquals(NUMBER, new Vault(waiting).open(rotated.seal(NUMBER, PLACE), PLACE));
    }

    @Test
    void after_a_rotation_the_new_key_writes_and_the_old_one_still_reads() {
        var rotated = keys.withNewKey().withYoungestAsPrimary();
        assertFalse(rotated.hasKeyInWaiting());
        var after = new Vault(rotated);
        assertEquals(NUMBER, after.open(vault.seal(NUMBER, PLACE), PLACE));
        var sealed = after.seal(NUMBER, PLACE);
        assertArrayEquals(after.sealPrefix(), Arrays.copyOf(sealed, Vault.SEAL_PREFIX));
        assertFalse(Arrays.equals(vault.sealPrefix(), after.sealPrefix()));
        assertThrows(IllegalStateException.class, () -> vault.open(sealed, PLACE), "it was never given the new key");
        var indexes =
                after.indexes(NUMBER, PLACE).stream().map(Arrays::toString).toList();
        assertEquals(2, indexes.size());
        assertTrue(indexes.containsAll(
                List.of(Arrays.toString(vault.index(NUMBER, PLACE)), Arrays.toString(after.index(NUMBER, PLACE)))));
    }

    @Test
    void keys_are_the_same_read_from_their_files(@TempDir Path directory) throws IOException {
        for (var file : keys.files().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        var read = new Vault(VaultKeys.read(directory));
        assertEquals(NUMBER, read.open(vault.seal(NUMBER, PLACE), PLACE));
        assertArrayEquals(vault.index(NUMBER, PLACE), read.index(NUMBER, PLACE));
    }

    @Test
    void keys_that_cannot_be_read_are_told_in_both_languages_without_a_word_of_them(@TempDir Path directory)
            throws IOException {
        var missing = assertThrows(VaultKeys.Unusable.class, () -> VaultKeys.read(directory));
        assertTrue(missing.getMessage().contains("Không đọc được khóa mã hóa"), missing.getMessage());
        assertTrue(missing.getMessage().contains("cannot be read (NoSuchFileException)"), missing.getMessage());
        Files.writeString(directory.resolve("encryption.json"), "{\"primaryKeyId\": \"bi-mat\"");
        var broken = assertThrows(VaultKeys.Unusable.class, () -> VaultKeys.read(directory));
        assertFalse(broken.getMessage().contains("bi-mat"));
        assertNotEquals(missing.getMessage(), broken.getMessage());
    }
}
