package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A spreadsheet on disk, looked through before it is opened: it may be a bomb, or ask for files of ours. */
final class Workbook implements AutoCloseable {
    private static final long PACKED = 64L << 20;
    private static final long UNPACKED = 512L << 20;
    private static final long SHARED_TEXTS = 64L << 20;
    private static final int PARTS = 1_000;
    private static final int PROLOGUE = 8 * 1024;

    private final Path file;

    private Workbook(Path file) {
        this.file = file;
    }

    /** @throws Unreadable when it is too large, or no spreadsheet that we trust */
    static Workbook receive(InputStream bytes) {
        try {
            Workbook workbook = new Workbook(Files.createTempFile("tierledger-import-", ".xlsx"));
            try {
                workbook.copy(bytes);
                workbook.lookThrough();
                return workbook;
            } catch (RuntimeException | IOException refused) {
                workbook.close();
                throw refused;
            }
        } catch (ZipException broken) {
            throw new Unreadable("xlsx", 0, "The file is no XLSX spreadsheet.");
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    Path file() {
        return file;
    }

    private void copy(InputStream bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > PACKED) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void lookThrough() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            if (parts.size() > PARTS) {
                throw tooLarge();
            }
            long size = 0;
            for (ZipEntry part : parts) {
                long most = part.getName().endsWith("sharedStrings.xml") ? SHARED_TEXTS : UNPACKED;
                try (InputStream in = zip.getInputStream(part)) {
                    size += size(in, most);
                }
                if (size > UNPACKED) {
                    throw tooLarge();
                }
            }
        }
    }

    private static long size(InputStream in, long most) throws IOException {
        byte[] prologue = in.readNBytes(PROLOGUE);
        String beginning = new String(prologue, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY")) {
            throw new Unreadable("xlsx-entities", 0, "The spreadsheet declares entities; no honest one does.");
        }
        byte[] buffer = new byte[64 * 1024];
        long size = prologue.length;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw tooLarge();
            }
        }
        return size;
    }

    private static Unreadable tooLarge() {
        return new Unreadable(Unreadable.TOO_LARGE, 0, "The spreadsheet is too large; send it as CSV.");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }
}
