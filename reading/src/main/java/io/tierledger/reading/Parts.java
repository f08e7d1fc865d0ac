package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped workbook. Names are only looked up, nothing is written; what is not read is not unpacked. */
final class Parts implements AutoCloseable {
    static final long MOST_BYTES = 512L << 20;

    private static final int MOST_PARTS = 1_000;
    private static final long SMALL = 8L << 20;
    private static final int MOST_TIMES = 100;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    /** @throws Unreadable when it asks for too much, or says two things under one name */
    Parts(Path file) throws IOException {
        ZipEnd.check(file);
        this.zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > MOST_PARTS) {
                throw Unreadable.tooLarge("The workbook has more than " + MOST_PARTS + " parts.");
            }
            List<? extends ZipEntry> all = Collections.list(zip.entries());
            checkSizes(all);
            all.forEach(this::add);
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** By what the table of contents says; that it may lie is seen while reading. */
    private static void checkSizes(List<? extends ZipEntry> all) {
        long size = 0;
        for (ZipEntry part : all) {
            long unpacked = Math.max(0, part.getSize());
            size += unpacked;
            boolean swells = unpacked > SMALL && unpacked / MOST_TIMES > part.getCompressedSize();
            if (swells || size > MOST_BYTES) {
                throw Unreadable.tooLarge("The workbook is too large when it is unpacked; send it as CSV.");
            }
        }
    }

    private void add(ZipEntry part) {
        if (!part.isDirectory() && parts.put(plain(part.getName()), part) != null) {
            throw new Unreadable("xlsx", 0, "The workbook has two parts of one name.");
        }
    }

    /** The part of that name; null when there is none. */
    @Nullable
    InputStream open(String name, long mostBytes) throws IOException {
        ZipEntry part = parts.get(plain(name));
        return part == null ? null : new Bounded(zip.getInputStream(part), mostBytes);
    }

    private static String plain(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
