package io.tierledger.launcher;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Everything goes to {@code logs/tierledger.log} of the data directory, warnings to the console as well. */
final class Logs {
    private Logs() {}

    /** Spring Boot would set logging up once per context; here it is set up once per process, before the first of them. */
    static void into(Path directory) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        LogManager.getLogManager()
                .reset(); // the servlet container logs by java.util.logging, which would write to the console
        SLF4JBridgeHandler.install();
        context.putProperty("logs", directory.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(Logs.class.getResource("logging.xml")));
        } catch (JoranException e) {
            throw new IllegalStateException("Logging cannot be set up: " + e.getMessage(), e);
        }
    }
}
