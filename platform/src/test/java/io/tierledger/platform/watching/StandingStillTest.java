package io.tierledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** Fault 36: what stands still for more than a minute is said, once, and once when it is over. */
class StandingStillTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(StandingStill.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Duration still = Duration.ZERO;
    private final StandingStill standing = new StandingStill(List.<Watched>of(() -> List.of(new Moving() {
        @Override
        public String name() {
            return "publisher";
        }

        @Override
        public Duration still() {
            return still;
        }
    })));

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    private void afterStanding(int seconds) {
        still = Duration.ofSeconds(seconds);
        standing.look();
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void a_minute_is_not_too_long() {
        afterStanding(60);
        assertThat(said()).isEmpty();
        assertThat(Told.standing(standing.still()).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void is_said_once_and_once_when_it_is_over() {
        afterStanding(61);
        afterStanding(66);
        afterStanding(200);
        afterStanding(0);
        afterStanding(1);
        assertThat(said()).containsExactly("publisher has stood still for 61 s", "publisher moves again");
    }

    @Test
    void health_names_what_stands_still_and_for_how_long() {
        afterStanding(75);
        var health = Told.standing(standing.still());
        assertThat(health.getStatus()).isEqualTo(Told.DEGRADED);
        assertThat(health.getDetails()).containsEntry("code", "standing-still").containsEntry("publisher", 75L);
    }
}
