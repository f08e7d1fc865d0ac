package io.tierledger.scoring.simulating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A reader that leaves ends the making of frames, and nothing is said of it. */
class FramedTest {
    private final Scheduler thread = Schedulers.newSingle("frames", true);
    private final BaseSubscriber<DataBuffer> reader = new BaseSubscriber<>() {};
    private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        Hooks.resetOnErrorDropped();
        thread.dispose();
    }

    /** Just before a task is taken, the reader leaves; so its worker is gone when it is asked. */
    private final class Race implements Scheduler {
        @Override
        public Disposable schedule(Runnable task) {
            return thread.schedule(task);
        }

        @Override
        public Worker createWorker() {
            Worker worker = thread.createWorker();
            return new Worker() {
                @Override
                public Disposable schedule(Runnable task) {
                    reader.cancel();
                    return worker.schedule(task);
                }

                @Override
                public void dispose() {
                    worker.dispose();
                }
            };
        }
    }

    @Test
    void a_reader_that_leaves_while_frames_are_asked_for_is_no_error() {
        Hooks.onErrorDropped(error -> dropped.add(new IllegalStateException("dropped here", error)));
        Framed.on(new Race(), List.of(new byte[1]).iterator()).subscribe(reader);
        assertThat(reader.isDisposed()).isTrue();
        assertThat(dropped).isEmpty();
    }

    @Test
    void frames_come_and_what_goes_wrong_while_somebody_reads_is_told() {
        assertThat(Framed.on(thread, List.of(new byte[1], new byte[2]).iterator())
                        .map(DataBuffer::readableByteCount)
                        .collectList()
                        .block())
                .containsExactly(1, 2);
        Iterator<byte[]> broken = Stream.<byte[]>generate(() -> {
                    throw new IllegalStateException("no more");
                })
                .iterator();
        assertThatThrownBy(() -> Framed.on(thread, broken).blockLast()).hasMessage("no more");
    }
}
