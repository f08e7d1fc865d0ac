package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook as it was sent, on disk: its table of contents stands at its end. */
final class Spool implements AutoCloseable {
    private static final long PACKED = 64L << 20;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** @throws Unreadable when it is too large, or no workbook that we read */
    static Spool receive(InputStream bytes) {
        try {
            Spool spool = new Spool(SpoolDirectory.file(".xlsx"));
            try {
                spool.copy(bytes);
                return spool;
            } catch (RuntimeException | IOException refused) {
                spool.close();
                throw refused;
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private void copy(InputStream bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int first = bytes.readNBytes(buffer, 0, Signature.BYTES);
        Signature.of(buffer, first).checkWorkbook();
        long size = first;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(buffer, 0, first);
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > PACKED) {
                    throw Unreadable.tooLarge("The workbook is larger than 64 MiB; send it as CSV.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    Path file() {
        return file;
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
