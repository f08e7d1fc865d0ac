package io.tierledger.platform.wiring;

import com.mongodb.MongoException;
import io.tierledger.platform.consuming.Settler;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.identity.ReadModelsIdentity;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.publishing.Publisher;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.web.CatchingUp;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Starts what runs behind the store once every bean is there, and stops it before any bean is gone. */
final class Running implements SmartLifecycle {
    private final Projections projections;
    private final Publisher publisher;
    private final Optional<StageRunner> stage;
    private final Optional<Settler> settler;
    private final ReadModelsIdentity readModels;
    private final Loop beginning;
    private final Loop readiness;
    private volatile boolean running;

    Running(
            Projections projections,
            Publisher publisher,
            Optional<StageRunner> stage,
            Optional<Settler> settler,
            CatchingUp catchingUp,
            ReadModelsIdentity readModels) {
        this.readModels = readModels;
        this.beginning = new Loop("beginning", () -> {
            readModels.settle();
            begin();
            throw new InterruptedException("begun");
        });
        this.readiness = new Loop("readiness", () -> {
            if (catchingUp.look()) {
                throw new InterruptedException("nothing more to look at");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        });
        this.projections = projections;
        this.publisher = publisher;
        this.stage = stage;
        this.settler = settler;
    }

    @Override
    public void start() {
        publisher.prepare();
        publisher.start();
        try {
            readModels.settle();
            begin();
        } catch (MongoException away) {
            beginning.start();
        }
        readiness.start();
        running = true;
    }

    /** Once it is known whose the read models are. */
    private void begin() {
        projections.start();
        stage.ifPresent(StageRunner::start);
        settler.ifPresent(Settler::start);
    }

    @Override
    public void stop() {
        readiness.close();
        beginning.close();
        settler.ifPresent(Settler::close);
        stage.ifPresent(StageRunner::close);
        publisher.close();
        projections.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Services that write something before the stage begins (presets) start in an earlier phase. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
