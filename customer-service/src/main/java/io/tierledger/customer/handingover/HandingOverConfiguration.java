package io.tierledger.customer.handingover;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.importing.Importing;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.GivenTexts;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stand-ins and hand-overs. */
@Configuration(proxyBeanMethods = false)
@Import(StandInEndpoint.class)
public class HandingOverConfiguration {

    @Bean(destroyMethod = "close")
    HandOvers handOvers(
            PeopleStored stored,
            CurrentClock clock,
            Importing importing,
            ImportRuns runs,
            Projections projections,
            EventLog log,
            JdbcTemplate jdbc) {
        return new HandOvers(stored, clock, importing, runs, projections, log, jdbc).start();
    }

    @Bean
    HandOverEndpoint handOverEndpoint(
            PeopleDesk desk,
            PeopleStored stored,
            Signing signing,
            CustomerDesk managers,
            EventLog log,
            HandOvers handOvers,
            ImportRuns runs,
            CurrentClock clock,
            GivenTexts given,
            Blocking blocking) {
        return new HandOverEndpoint(
                desk, stored, signing, managers, log::streams, handOvers, runs, clock, given, blocking);
    }

    /** Where an account manager's place is taken, or its customers go over, it is that account manager who answers for them. */
    @Bean
    Targets managersThemselves(KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                WhoAnswers.below("/api/account-managers/{id}/"),
                "id",
                Optional::of,
                "account manager",
                people,
                blocking);
    }
}
