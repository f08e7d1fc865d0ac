package io.tierledger.embedded;

/** Something to do when the JVM ends in an orderly way, unless it is closed before. */
final class ShutdownHook implements AutoCloseable {
    private final Thread thread;

    ShutdownHook(Runnable work) {
        this.thread = new Thread(work, "embedded-stores-closing");
    }

    void add() {
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /** Forgets the work, which would otherwise be held in memory to the end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException endingAlready) {
            // then the hook is running, and is what called this
        }
    }
}
