package io.tierledger.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The life of the process: options, start, the wait for Ctrl-C, the end. Exit codes: 0 help, 1 refused or failed, 2 wrong options. */
final class Main {
    private static final int CLOSING_SECONDS = 15;
    private static final Consumer<String> SAY = System.out::println;

    private Main() {}

    static int run(List<String> words, Map<String, String> environment) {
        if (CommandLine.asksForHelp(words)) {
            SAY.accept(Usage.text());
            return 0;
        }
        try {
            if (!words.isEmpty() && words.getFirst().equals(TokenOfAPerson.WORD)) {
                SAY.accept(TokenOfAPerson.parse(words.subList(1, words.size()), environment)
                        .token());
                return 0;
            }
            Options options = CommandLine.parse(words, environment);
            if (options.acceptRestore().isPresent()) {
                return insteadOfAStart(options, "Not everything is accepted", () -> AcceptRestore.in(options, SAY));
            }
            return options.sealOldEvents()
                    ? insteadOfAStart(options, "Not everything is sealed", () -> SealOldEvents.in(options, SAY))
                    : run(options);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }

    /** No hook ends it in order: it may be killed at any moment. */
    private static int insteadOfAStart(Options options, String failed, Runnable work) {
        try {
            work.run();
            return 0;
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
        } catch (RuntimeException e) {
            System.err.println(failed + ": " + e.getMessage());
            System.err.println("Run it again once that is mended; more in "
                    + options.data().resolve("logs/tierledger.log"));
            org.slf4j.LoggerFactory.getLogger(Main.class).error(failed, e);
        }
        return 1;
    }

    private static int run(Options options) {
        if (options.stopWhenStarted()) {
            QuickerStart.endWithParent();
        }
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stopping"));
        SAY.accept("Tierledger starts; its data are in " + options.data());
        try {
            RunningTierledger running = new Launcher(options, SAY, started).start();
            if (options.stopWhenStarted()) {
                return 0;
            }
            SAY.accept("");
            SAY.accept("Dashboard: " + running.address() + "/");
            running.invitation().ifPresent(invitation -> {
                SAY.accept("Nobody can sign in yet. The first administrator begins at this address, which works once:");
                SAY.accept("           " + invitation);
            });
            SAY.accept("Data:      " + options.data() + " (logs in logs/tierledger.log)");
            SAY.accept("Programs:  " + options.data().resolve(ProgramsOfThisMachine.FILE)
                    + " holds the token of programs on this machine");
            SAY.accept("Ctrl-C stops; the next start continues.");
            QuickerStart.begin(started);
            new CountDownLatch(1).await();
            return 0;
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println("Tierledger did not start: " + e.getMessage());
            System.err.println("More in " + options.data().resolve("logs/tierledger.log"));
            org.slf4j.LoggerFactory.getLogger(Main.class).error("start failed", e);
        }
        return 1;
    }

    /** What does not close in time is cut off: the stores survive that, and only the read models are then rebuilt. */
    private static void stop(Started started) {
        FutureTask<?> closing = new FutureTask<>(started::close, null);
        Thread.ofPlatform().daemon().name("closing").start(closing);
        try {
            closing.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            System.err.println("Not everything stopped in " + CLOSING_SECONDS + " s; the rest is cut off.");
            Runtime.getRuntime().halt(1);
        } catch (Exception e) {
            System.err.println("Stopping failed: " + e.getMessage());
        }
    }
}
