package io.tierledger.ledger.files;

import io.tierledger.ledger.Bundle;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tiles;
import io.tierledger.ledger.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of one ledger: {@code checkpoint}, its newest note; {@code key}, by which it is known; {@code taken}, while somebody writes; {@code tile/0/x001/067}, hashes; {@code tile/entries/x001/067.gz}, entries. The
 * last tile of a level grows, and so does the last bundle, which is not packed until it is full; what stands in them stays.
 */
public final class LedgerFiles implements Tiles {
    private static final String CHECKPOINT = "checkpoint";
    private static final String KEY = "key";
    private static final String TAKEN = "taken";

    private final Path directory;

    /** @param directory is there when something is written */
    public LedgerFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public byte[] hashes(Tile tile) {
        int wanted = tile.width() * Hash.LENGTH;
        try (InputStream file = Files.newInputStream(of(tile))) {
            byte[] hashes = file.readNBytes(wanted);
            if (hashes.length < wanted) {
                throw missing(tile);
            }
            return hashes;
        } catch (NoSuchFileException none) {
            throw missing(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Entries of a bundle, the first {@link Tile#width()} of it.
     *
     * @throws IllegalStateException if there are not so many, or they cannot be read
     */
    public List<byte[]> entries(Tile tile) {
        try {
            List<byte[]> entries = Bundle.read(bundle(tile));
            if (entries.size() < tile.width()) {
                throw missing(tile);
            }
            return entries.subList(0, tile.width());
        } catch (NoSuchFileException none) {
            throw missing(tile);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(tile.path() + " cannot be read", unreadable);
        }
    }

    /** One that becomes full meanwhile is packed first, and then gone. */
    private byte[] bundle(Tile tile) throws IOException {
        try {
            return Files.readAllBytes(of(tile));
        } catch (NoSuchFileException packed) {
            try (InputStream file = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed(tile))))) {
                return file.readAllBytes();
            }
        }
    }

    private static IllegalStateException missing(Tile tile) {
        return new IllegalStateException("there is no " + tile.path());
    }

    /**
     * The newest note.
     *
     * @throws IllegalStateException if there is something else in its place
     */
    public Optional<Note> note() {
        try {
            return Optional.of(Note.read(Files.readString(directory.resolve(CHECKPOINT))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(directory.resolve(CHECKPOINT) + " cannot be read", unreadable);
        }
    }

    /** In the place of the one before, whole or not at all. */
    public void keep(Note note) {
        write(directory.resolve(CHECKPOINT), note.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
    }

    /**
     * By whose signature its notes are known, as whoever keeps it says.
     *
     * @throws IllegalStateException if there is something else in its place
     */
    public Optional<VerifierKey> key() {
        try {
            return Optional.of(
                    VerifierKey.read(Files.readString(directory.resolve(KEY)).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(directory.resolve(KEY) + " cannot be read", unreadable);
        }
    }

    public void keep(VerifierKey key) {
        write(directory.resolve(KEY), (key + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says that somebody writes here, until {@link #leave()}.
     *
     * @return whether whoever wrote last has left; if not, what the system had not put on the disk by then may be lost or cut short
     */
    public boolean take() {
        boolean wasLeft = !Files.exists(directory.resolve(TAKEN));
        write(directory.resolve(TAKEN), new byte[0]);
        return wasLeft;
    }

    public void leave() {
        try {
            Files.deleteIfExists(directory.resolve(TAKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes or entries as they grow: they begin with those that stand there. */
    void grow(Tile tile, byte[] content) {
        Path file = of(tile);
        try {
            Files.createDirectories(file.getParent(), forOwnerOnly());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.truncate(content.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle that is full. */
    void pack(Tile tile, byte[] entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(entries.length / 2);
        try (GZIPOutputStream file = new GZIPOutputStream(packed)) {
            file.write(entries);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        write(packed(tile), packed.toByteArray());
        try {
            Files.deleteIfExists(of(tile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content, OpenOption... more) {
        try {
            Files.createDirectories(file.getParent(), forOwnerOnly());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            List<OpenOption> options = new ArrayList<>(
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
            options.addAll(List.of(more));
            Files.write(beside, content, options.toArray(OpenOption[]::new));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(Tile tile) {
        return directory.resolve(new Tile(tile.level(), tile.index(), Tile.WIDTH).path());
    }

    private Path packed(Tile tile) {
        return directory.resolve(new Tile(tile.level(), tile.index(), Tile.WIDTH).path() + ".gz");
    }

    private static FileAttribute<?> forOwnerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
