package io.tierledger.customer.people;

import io.tierledger.people.Directory;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** People as they are stored here. */
@Configuration(proxyBeanMethods = false)
public class PeopleRoomConfiguration {

    /** Nothing is answered before it has caught up. */
    @Bean(destroyMethod = "close")
    PeopleStored peopleStored(EventLog log, JdbcTemplate jdbc) {
        return new PeopleStored(log, jdbc).start();
    }

    @Bean
    PeopleDesk peopleDesk(Appender appender, PeopleStored stored) {
        return new PeopleDesk(appender, stored);
    }

    @Bean
    Signing signing(KeyMaker keys, Texts texts) {
        return new Signing(keys, texts);
    }

    @Bean(destroyMethod = "close")
    LastUses lastUses(JdbcTemplate jdbc, Clock clock) {
        return new LastUses(jdbc, clock).start();
    }

    /** Notes which tokens are used. */
    @Bean
    Directory peopleDirectory(PeopleStored stored, LastUses uses) {
        return new Directory(stored::now, uses::note);
    }
}
