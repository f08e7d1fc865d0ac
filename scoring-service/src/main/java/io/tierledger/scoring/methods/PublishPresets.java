package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.scoring.events.MethodPublished;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** At the first start the presets are published, each once, before the stage takes its first input. */
public final class PublishPresets implements SmartLifecycle {
    private static final String NOBODY = "preset";

    private final Appender appender;
    private volatile boolean running;

    public PublishPresets(Appender appender) {
        this.appender = appender;
    }

    @Override
    public void start() {
        List<Method> presets = Presets.all();
        appender.<Integer>write((transaction, budget) -> {
            Map<String, Long> there = transaction.lastSequences(
                    presets.stream().map(preset -> stream(preset.id())).toList());
            int missing = 0;
            for (Method preset : presets) {
                if (!there.containsKey(stream(preset.id()))) {
                    MethodPublished event = new MethodPublished(preset, "NOW", null, NOBODY, NOBODY);
                    transaction.append(new NewEvent(stream(preset.id()), event));
                    missing++;
                }
            }
            return missing;
        });
        running = true;
    }

    /** The stream of a method's versions. */
    public static String stream(String method) {
        return "method:" + method;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
