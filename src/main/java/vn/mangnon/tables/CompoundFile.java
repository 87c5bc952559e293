package vn.mangnon.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The container of a locked workbook (MS-CFB, version 3), written in one go around a package whose length is known: header,
 * the package, the small stream with the encryption's parameters, the directory, and the tables that chain the sectors.
 */
final class CompoundFile {

    /** A shorter package would have to stand among the small streams; it is lengthened instead, for it says where it ends. */
    static final int SHORTEST = 4_096;

    private static final int SECTOR = 512;
    private static final int SMALL_SECTOR = 64;
    private static final int ENTRIES = SECTOR / 4;
    private static final int HEADER_ENTRIES = 109;
    private static final int FREE = -1;
    private static final int END = -2;
    private static final int TABLE = -3;
    private static final int TABLE_OF_TABLES = -4;

    /** What the parameters are given room for; they are some 1,300 bytes. */
    private static final int PARAMETERS = 2_048;

    private static final int PARAMETER_SECTORS = PARAMETERS / SECTOR;

    private final long packageLength;
    private final int packageSectors;
    private final int tables;
    private final int tablesOfTables;

    CompoundFile(long packageLength) {
        this.packageLength = packageLength;
        packageSectors = Math.toIntExact((packageLength + SECTOR - 1) / SECTOR);
        int needed = 1;
        int further = 0;
        for (; ; ) {
            var sectors = contentSectors() + needed + further;
            var wanted = (sectors + ENTRIES - 1) / ENTRIES;
            var wantedFurther = Math.max(0, (wanted - HEADER_ENTRIES + ENTRIES - 2) / (ENTRIES - 1));
            if (wanted == needed && wantedFurther == further) {
                break;
            }
            needed = wanted;
            further = wantedFurther;
        }
        tables = needed;
        tablesOfTables = further;
    }

    /** The package, the parameters, the table of small sectors, the directory. */
    private int contentSectors() {
        return packageSectors + PARAMETER_SECTORS + 2;
    }

    private int smallTable() {
        return packageSectors + PARAMETER_SECTORS;
    }

    private int directory() {
        return smallTable() + 1;
    }

    private int firstTable() {
        return contentSectors();
    }

    private int firstTableOfTables() {
        return firstTable() + tables;
    }

    void writeHeader(OutputStream target) throws IOException {
        var header = sector();
        header.putLong(0xE11AB1A1E011CFD0L).position(24);
        header.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE);
        header.putShort((short) 9).putShort((short) 6).position(40);
        header.putInt(0).putInt(tables).putInt(directory()).putInt(0).putInt(SHORTEST);
        header.putInt(smallTable()).putInt(1);
        header.putInt(tablesOfTables == 0 ? END : firstTableOfTables()).putInt(tablesOfTables);
        for (int i = 0; i < HEADER_ENTRIES; i++) {
            header.putInt(i < tables ? firstTable() + i : FREE);
        }
        target.write(header.array());
    }

    /** What follows the package, which has been written behind the header. */
    void writeRest(OutputStream target, byte[] parameters) throws IOException {
        if (parameters.length > PARAMETERS) {
            throw new IllegalStateException("the parameters have outgrown their room");
        }
        target.write(new byte[(int) ((long) packageSectors * SECTOR - packageLength)]);
        target.write(java.util.Arrays.copyOf(parameters, PARAMETERS));
        target.write(smallTable(parameters.length).array());
        target.write(directory(parameters.length).array());
        writeTables(target);
    }

    private static ByteBuffer smallTable(int length) {
        var table = sector();
        var used = (length + SMALL_SECTOR - 1) / SMALL_SECTOR;
        for (int i = 0; i < ENTRIES; i++) {
            table.putInt(i >= used ? FREE : i == used - 1 ? END : i + 1);
        }
        return table;
    }

    private ByteBuffer directory(int parametersLength) {
        var entries = sector();
        // A tree ordered by the length of the names, then by letters: the shorter is the left child of the longer.
        entry(entries, "Root Entry", 5, FREE, 2, packageSectors, PARAMETERS);
        entry(entries, "EncryptionInfo", 2, FREE, FREE, 0, parametersLength);
        entry(entries, "EncryptedPackage", 2, 1, FREE, 0, packageLength);
        entry(entries, "", 0, FREE, FREE, 0, 0);
        return entries;
    }

    private static void entry(ByteBuffer entries, String name, int type, int left, int child, int start, long length) {
        var begin = entries.position();
        entries.put(name.getBytes(StandardCharsets.UTF_16LE)).position(begin + 64);
        entries.putShort((short) (name.isEmpty() ? 0 : 2 * name.length() + 2));
        entries.put((byte) type).put((byte) 1);
        entries.putInt(left).putInt(FREE).putInt(child);
        // Neither a class, nor flags, nor times.
        entries.position(begin + 116);
        entries.putInt(start).putLong(length);
    }

    private void writeTables(OutputStream target) throws IOException {
        var sectors = contentSectors() + tables + tablesOfTables;
        for (int table = 0; table < tables; table++) {
            var block = sector();
            for (int i = 0; i < ENTRIES; i++) {
                var number = table * ENTRIES + i;
                block.putInt(number < sectors ? after(number) : FREE);
            }
            target.write(block.array());
        }
        for (int further = 0; further < tablesOfTables; further++) {
            var block = sector();
            for (int i = 0; i < ENTRIES - 1; i++) {
                var number = HEADER_ENTRIES + further * (ENTRIES - 1) + i;
                block.putInt(number < tables ? firstTable() + number : FREE);
            }
            block.putInt(further == tablesOfTables - 1 ? END : firstTableOfTables() + further + 1);
            target.write(block.array());
        }
    }

    /** The sector that follows this one in its chain. */
    private int after(int sector) {
        if (sector >= firstTableOfTables()) {
            return TABLE_OF_TABLES;
        }
        if (sector >= firstTable()) {
            return TABLE;
        }
        var isLast = sector == packageSectors - 1
                || sector == smallTable() - 1
                || sector == smallTable()
                || sector == directory();
        return isLast ? END : sector + 1;
    }

    private static ByteBuffer sector() {
        return ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    }
}
