package nl.coachopdebank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory of one process, as Linux tells them under /proc. */
final class ProcessMeter {

    /** Linux counts processor time for programs in hundredths of a second on every architecture. */
    private static final double TICKS_PER_SECOND = 100;

    /** Places after the bracketed program name, which may hold spaces itself. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;
    private static final long KIBIBYTE = 1024;

    private final Path folder;

    private ProcessMeter(Path folder) {
        this.folder = folder;
    }

    static ProcessMeter of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        if (!Files.isReadable(folder.resolve("stat"))) {
            throw new UsageException("There is no process " + pid + " to measure under /proc.");
        }
        return new ProcessMeter(folder);
    }

    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) / TICKS_PER_SECOND;
    }

    long residentBytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                .findFirst()
                .orElse(0);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UsageException("The process measured under " + folder + " ended during the run.");
        }
    }
}
