package io.tierledger.platform.room;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.watching.Loop;
import java.io.File;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.util.unit.DataSize;

/** Watches the disk of {@code tierledger.room.directory}; without one the stores are elsewhere, and say themselves when they are full. */
@Configuration(proxyBeanMethods = false)
public class RoomConfiguration {
    @Bean
    @Fallback
    FreeSpace freeSpace(@Value("${tierledger.room.directory:}") String directory) {
        return directory.isEmpty() ? () -> Long.MAX_VALUE : new File(directory)::getUsableSpace;
    }

    @Bean
    Room room(FreeSpace space, @Value("${tierledger.room.least:512MB}") DataSize least) {
        Room room = new Room(space, least.toBytes());
        room.look();
        return room;
    }

    @Bean
    NoRoom noRoom(Room room) {
        return new NoRoom(room);
    }

    @Bean(initMethod = "start", destroyMethod = "close", defaultCandidate = false)
    Loop roomLoop(TierledgerProperties properties, Room room) {
        return Loop.pausing(properties.service() + "-room", Duration.ofMillis(500), room::look);
    }

    @Bean
    HealthIndicator roomHealthIndicator(Room room) {
        return () -> room.isScarce()
                ? Health.status(new Status("DEGRADED"))
                        .withDetail("code", "no-room")
                        .build()
                : Health.status(Status.UP).build();
    }
}
