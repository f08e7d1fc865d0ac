package io.tierledger.customer.publishing;

import io.tierledger.platform.publishing.Publisher;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.util.Collection;
import org.springframework.context.SmartLifecycle;

/** Publishes what happens to people, beside the publisher of customers and orders, as long as that one runs. */
final class TellingOfPeople implements SmartLifecycle, Watched {
    private final Publisher publisher;
    private volatile boolean running;

    TellingOfPeople(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void start() {
        publisher.prepare();
        publisher.start();
        running = true;
    }

    @Override
    public void stop() {
        publisher.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Collection<Loop> moving() {
        return publisher.moving();
    }

    @Override
    public int getPhase() {
        return 1_000;
    }
}
