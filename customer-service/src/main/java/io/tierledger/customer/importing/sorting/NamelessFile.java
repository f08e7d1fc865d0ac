package io.tierledger.customer.importing.sorting;

import io.tierledger.reading.SpoolDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that nobody else can open and that is gone when it is closed, also when the process is killed: its name goes first. */
final class NamelessFile {
    private NamelessFile() {}

    static FileChannel open() throws IOException {
        Path path = SpoolDirectory.file(".rows"); // only its owner may read it
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
        return channel;
    }
}
