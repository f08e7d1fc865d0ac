package io.tierledger.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks before anything starts that the machine has what the system needs. Sizes in bytes. */
final class Machine {
    private static final long GIBIBYTE = 1L << 30;
    static final long MEMORY_NEEDED = GIBIBYTE + GIBIBYTE / 2;
    static final long DISK_NEEDED = 2 * GIBIBYTE;

    private Machine() {}

    static void requireMemory(long available) {
        if (available < MEMORY_NEEDED) {
            throw new StartRefused("Only " + megabytes(available) + " MB of memory is free, and Tierledger needs "
                    + megabytes(MEMORY_NEEDED) + " MB. Close something, or use a larger machine.");
        }
    }

    static void requireDisk(Path data, long available) {
        if (available < DISK_NEEDED) {
            throw new StartRefused("Only " + megabytes(available) + " MB is free on the disk of " + data
                    + ", and Tierledger needs " + megabytes(DISK_NEEDED) + " MB. Make room, or choose another --data.");
        }
    }

    static void requirePort(String address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + port + " on " + address + " cannot be used (" + e.getMessage()
                            + "). Stop what uses it, or choose another with --port.",
                    e);
        }
    }

    /** What can be had without pushing others out, and never more than a container may use. */
    static long availableMemory() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(availableOnLinux(system.getFreeMemorySize()), system.getTotalMemorySize());
    }

    /** Others, or we, have more to do than the processors get done soon. */
    static boolean isBusy() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > 4 * system.getAvailableProcessors();
    }

    private static long availableOnLinux(long elsewhere) {
        Path information = Path.of("/proc/meminfo");
        if (!Files.exists(information)) {
            return elsewhere;
        }
        try {
            return Files.readAllLines(information).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(elsewhere);
        } catch (IOException e) {
            return elsewhere;
        }
    }

    static long availableDisk(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new StartRefused("The disk of " + data + " cannot be asked for its free space: " + e + ".", e);
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
