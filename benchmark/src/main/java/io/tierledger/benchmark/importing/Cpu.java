package io.tierledger.benchmark.importing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU time in nanoseconds; PostgreSQL is another process and not in it. */
final class Cpu {
    private Cpu() {}

    static long ofThisProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
